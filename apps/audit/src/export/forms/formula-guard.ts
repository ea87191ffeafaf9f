/** What spreadsheets may take for the beginning of a formula when they open a CSV file, in its wide forms too, and the guard itself. */
const risky = /^[=+\-@\t\r\n'\uff0b\uff0d\uff1d\uff20]/u

/** The text with an apostrophe before it where a spreadsheet could run it. */
export const guarded = (text: string): string => (risky.test(text) ? `'${text}` : text)

/** The text that was guarded: one apostrophe at the beginning goes, always. */
export const unguarded = (text: string): string => (text.startsWith("'") ? text.slice(1) : text)
