/** These come from this set wherever they are imported from; everything else from the repository's own packages. */
const REPLACED =
  /^(@grafana\/(data|i18n|runtime|scenes|schema|ui)|@emotion\/css|@testing-library\/(react|dom|user-event)|react|react-dom|react-router-dom|rxjs)(\/|$)/;

module.exports = (request, options) =>
  options.defaultResolver(request, {
    ...options,
    basedir: REPLACED.test(request) && !options.basedir.startsWith(__dirname) ? __dirname : options.basedir,
  });
