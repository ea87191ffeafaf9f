import type { Shape } from './codec.js'

const oneLine = '^[^\\p{Cc}\\p{Cs}\\p{Z}](?:[^\\p{Cc}\\p{Cs}]*[^\\p{Cc}\\p{Cs}\\p{Z}])?$'
const manyLines = '^[^\\p{Cc}\\p{Cs}\\p{Z}](?:(?:[^\\p{Cc}\\p{Cs}]|\\n)*[^\\p{Cc}\\p{Cs}\\p{Z}])?$'
export const textPattern = { one: oneLine, many: manyLines } as const

export type TextShape = Extract<Shape, { kind: 'text' }>

/** Length in code points. One is two units of a string at most: a text of megabytes is refused before it is taken apart. */
export const fitsLength = (u: string, { minLength, maxLength }: TextShape): boolean => {
  const length = u.length > 2 * maxLength ? u.length : lengthOf(u)
  return length >= minLength && length <= maxLength
}

function lengthOf(u: string): number {
  let length = u.length
  for (let index = 0; index < u.length - 1; index += 1) if (isPair(u, index)) length -= 1
  return length
}

const isPair = (u: string, index: number): boolean =>
  (u.charCodeAt(index) & 0xfc00) === 0xd800 && (u.charCodeAt(index + 1) & 0xfc00) === 0xdc00

export function isTextOf(shape: TextShape): (u: unknown) => boolean {
  const pattern = new RegExp(textPattern[shape.lines], 'u')
  return (u) => typeof u === 'string' && fitsLength(u, shape) && (isVisibleAscii(u) || pattern.test(u))
}

/** Most texts in a log are codes and references: signs from `!` to `~`, with spaces between them. */
function isVisibleAscii(u: string): boolean {
  for (let index = 0; index < u.length; index += 1) {
    const sign = u.charCodeAt(index)
    const isSign = sign > 0x20 && sign < 0x7f
    if (!isSign && (sign !== 0x20 || index === 0 || index === u.length - 1)) return false
  }
  return u.length > 0
}
