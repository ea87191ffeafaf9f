import type { Language } from '@dutybook/modelling'

/** How far the work is: shown on a terminal only, with rate and time left. */
export interface Progress {
  /** How many steps there will be; without it no time is told. */
  readonly expect: (steps: number) => void
  readonly step: () => void
  /** Takes the line away. */
  readonly clear: () => void
}

export const noProgress: Progress = { expect: () => undefined, step: () => undefined, clear: () => undefined }

const everyMilliseconds = 200

/** One line that is written anew. `now` counts milliseconds from anywhere. */
export function progressLine(write: (text: string) => void, language: Language, now: () => number): Progress {
  let [begun, shown, done, isShown, total] = [now(), now(), 0, false, undefined as number | undefined]
  return {
    expect: (steps) => void ([begun, done, total] = [now(), 0, steps]),
    step: () => {
      done += 1
      if (done % 64 !== 0 || now() - shown < everyMilliseconds) return
      shown = now()
      isShown = true
      write(`\r${progressText({ done, total, milliseconds: shown - begun }, language)}\u001b[K`)
    },
    clear: () => {
      if (isShown) write('\r\u001b[K')
      isShown = false
    },
  }
}

interface Measured {
  readonly done: number
  readonly total: number | undefined
  readonly milliseconds: number
}

const words = { et: { of: '/', perSecond: 'sündmust/s', left: 's jäänud' }, en: { of: '/', perSecond: 'events/s', left: 's left' } }

export function progressText({ done, total, milliseconds }: Measured, language: Language): string {
  const { of, perSecond, left } = words[language]
  const rate = (done * 1000) / Math.max(milliseconds, 1)
  const whole = total === undefined ? '' : ` ${of} ${total}`
  const rest = total === undefined || total < done ? '' : ` · ${Math.ceil((total - done) / rate)} ${left}`
  return `${done}${whole} · ${Math.round(rate)} ${perSecond}${rest}`
}
