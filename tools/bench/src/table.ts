import type { Line } from './line.js'

const times = (ratio: number | null): string => (ratio === null ? '' : `${ratio} ×`)

/** Lines for a terminal, one below the other in columns. */
export function tableOf(lines: readonly Line[]): string {
  const cells = [['row', 'ours', 'unit', 'limit', 'to limit', 'to best peer'], ...lines.map(cellsOf)]
  const widths = (cells[0] ?? []).map((_, column) => Math.max(...cells.map((each) => each[column]?.length ?? 0)))
  return cells
    .map(
      (each) =>
        `${each
          .map((cell, column) => cell.padEnd(widths[column] ?? 0))
          .join('  ')
          .trimEnd()}\n`,
    )
    .join('')
}

const cellsOf = ({ name, ours, unit, baseline, ratioToBaseline, ratioToBestPeer }: Line): readonly string[] => [
  name,
  `${ours}`,
  unit,
  baseline === null ? '' : `${baseline}`,
  times(ratioToBaseline),
  times(ratioToBestPeer),
]
