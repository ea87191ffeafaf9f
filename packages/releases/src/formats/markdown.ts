/** Text that stands in Markdown as it is written: no markup, no HTML, no end of a cell. */
export const plain = (text: string): string => text.replace(/\s+/gu, ' ').replace(/[\\`*_{}[\]<>#|~]/gu, (sign) => `\\${sign}`)

export const tableOf = (header: readonly string[], rows: readonly (readonly (string | number)[])[]): string =>
  [header, header.map(() => '---'), ...rows.map((row) => row.map((each) => plain(String(each))))]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n')
