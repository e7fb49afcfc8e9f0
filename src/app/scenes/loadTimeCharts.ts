/** Loads the charts together with the words of scenes' own controls, without which scenes throws when it draws. */
export async function loadTimeCharts() {
  const [charts] = await Promise.all([
    import('./TimeCharts'),
    import('./translations').then(({ prepareTranslations }) => prepareTranslations()),
  ]);
  return charts;
}
