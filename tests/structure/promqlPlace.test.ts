import { sourceFiles } from './projectFiles';
import { promqlLiterals } from './promqlPlace';

describe('PromQL stays in the catalogue', () => {
  test.each([
    "const q = 'sum by (namespace) (rate(container_cpu_usage_seconds_total[5m]))';",
    'const q = `up{job="${job}"}`;',
    'const q = \'max(kube_node_info{node="a"})\';',
  ])('finds %s', (text) => {
    expect(promqlLiterals({ path: 'src/app/x.ts', text })).toHaveLength(1);
  });

  test.each(["const t = 'sum of all (roughly)';", 'const m = Math.max(f(1), 2);', "const t = 'count by name';"])(
    'leaves %s alone',
    (text) => {
      expect(promqlLiterals({ path: 'src/app/x.ts', text })).toEqual([]);
    }
  );

  test('nothing outside src/catalogue', () => {
    const outside = sourceFiles().filter(
      (file) => file.path.startsWith('src/') && !file.path.startsWith('src/catalogue/')
    );
    expect(outside.filter((file) => !/\.test\.tsx?$/.test(file.path)).flatMap(promqlLiterals)).toEqual([]);
  });
});
