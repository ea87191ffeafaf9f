/** Says what is being done; on a terminal always on the same line. Never on standard output, which is for the lines. */
export type Progress = (what: string) => void

export const silent: Progress = () => undefined

export function progressTo(stream: NodeJS.WriteStream): Progress {
  const start = performance.now()
  return (what) => {
    const text = `${((performance.now() - start) / 1000).toFixed(0).padStart(5)} s  ${what}`
    stream.write(stream.isTTY ? `\r\u001b[K${text}` : `${text}\n`)
  }
}
