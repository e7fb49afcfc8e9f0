import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';

/** Tables get smaller type here. */
const NARROW_TABLE = '@container (max-width: 1100px)';

export const getTableStyles = (theme: GrafanaTheme2) => ({
  scroll: css({ overflowX: 'auto', containerType: 'inline-size' }),
  table: css({
    width: '100%',
    borderCollapse: 'collapse',
    fontVariantNumeric: 'tabular-nums',
    [NARROW_TABLE]: { fontSize: theme.typography.bodySmall.fontSize },
  }),
  head: css({
    padding: theme.spacing(0.75, 1),
    [NARROW_TABLE]: { paddingInline: theme.spacing(0.5) },
    textAlign: 'left',
    verticalAlign: 'bottom',
    color: theme.colors.text.secondary,
    fontSize: theme.typography.bodySmall.fontSize,
    fontWeight: theme.typography.fontWeightMedium,
    whiteSpace: 'nowrap',
    borderBottom: `1px solid ${theme.colors.border.weak}`,
  }),
  row: css({
    '&:hover': { background: theme.colors.action.hover },
    '&:not(:last-of-type) > *': { borderBottom: `1px solid ${theme.colors.border.weak}` },
  }),
  cell: css({
    padding: theme.spacing(0.75, 1),
    [NARROW_TABLE]: { paddingInline: theme.spacing(0.5) },
    textAlign: 'left',
    verticalAlign: 'top',
  }),
  first: css({ '&&': { paddingLeft: theme.spacing(2) } }),
  last: css({ '&&': { paddingRight: theme.spacing(2), [NARROW_TABLE]: { paddingRight: theme.spacing(1) } } }),
  rowName: css({ fontWeight: theme.typography.fontWeightRegular, minWidth: '16ch', overflowWrap: 'anywhere' }),
  right: css({ textAlign: 'right', whiteSpace: 'nowrap' }),
  sortButton: css({
    all: 'unset',
    display: 'inline-flex',
    alignItems: 'center',
    gap: theme.spacing(0.25),
    cursor: 'pointer',
    '&:hover': { color: theme.colors.text.primary },
    '&:focus-visible': {
      outline: `2px solid ${theme.colors.primary.main}`,
      outlineOffset: 2,
      borderRadius: theme.shape.radius.default,
    },
    '&:hover > span, &:focus-visible > span': { visibility: 'visible' },
  }),
  arrow: css({ display: 'inline-flex' }),
  arrowIdle: css({ visibility: 'hidden' }),
});
