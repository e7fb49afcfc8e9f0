import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';

/** Width of the mark that opens a row; what is below the title lines up with its text. */
const CHEVRON = 20;

export const getProblemStyles = (theme: GrafanaTheme2) => ({
  list: css({ listStyle: 'none', margin: 0, padding: 0, containerType: 'inline-size' }),
  item: css({ '&:not(:last-of-type)': { borderBottom: `1px solid ${theme.colors.border.weak}` } }),
  summary: css({
    display: 'grid',
    gridTemplateColumns: '9ch minmax(0, 1fr) minmax(0, 38ch) 9ch',
    gap: theme.spacing(0.5, 2),
    padding: theme.spacing(1, 2),
    alignItems: 'start',
    '@container (max-width: 1100px)': { gridTemplateColumns: '9ch minmax(0, 1fr) minmax(0, 28ch) 9ch' },
    '@container (max-width: 760px)': { gridTemplateColumns: '9ch minmax(0, 1fr) 9ch' },
  }),
  what: css({ minWidth: 0 }),
  title: css({ margin: 0, fontSize: theme.typography.body.fontSize, lineHeight: theme.typography.body.lineHeight }),
  toggle: css({
    all: 'unset',
    display: 'inline-flex',
    alignItems: 'flex-start',
    cursor: 'pointer',
    overflowWrap: 'anywhere',
    fontWeight: theme.typography.fontWeightMedium,
    '&:hover > span': { textDecoration: 'underline' },
    '&:focus-visible': {
      outline: `2px solid ${theme.colors.primary.main}`,
      outlineOffset: 2,
      borderRadius: theme.shape.radius.default,
    },
  }),
  chevron: css({ flex: 'none', width: CHEVRON, marginTop: 3, color: theme.colors.text.secondary }),
  where: css({ paddingLeft: CHEVRON, overflowWrap: 'anywhere' }),
  cause: css({ color: theme.colors.text.secondary }),
  hurts: css({
    paddingTop: 1,
    fontSize: theme.typography.bodySmall.fontSize,
    minWidth: 0,
    '@container (max-width: 760px)': { gridColumn: 2, gridRow: 2, '&:empty': { display: 'none' } },
  }),
  since: css({
    paddingTop: 1,
    textAlign: 'right',
    color: theme.colors.text.secondary,
    fontSize: theme.typography.bodySmall.fontSize,
    whiteSpace: 'nowrap',
  }),
  detail: css({
    padding: theme.spacing(0, 2, 1.5, `calc(9ch + ${theme.spacing(4)} + ${CHEVRON}px)`),
    '&[hidden]': { display: 'none' },
  }),
});
