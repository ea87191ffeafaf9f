import type { LoggerService } from '@nestjs/common'
import { pino, destination, type Logger } from 'pino'

/** JSON lines on standard error; standard output is for people. Written at once, so that the last line before a crash is there. */
export const jsonLog = (level: string = 'info'): Logger => pino({ level, base: null }, destination({ fd: 2, sync: true }))

/** What the frame says, as lines of our log. Its chatter at the start is for debugging. */
export const frameLog = (log: Logger): LoggerService => ({
  log: (message: unknown) => log.debug({ frame: String(message) }),
  warn: (message: unknown) => log.warn({ frame: String(message) }),
  error: (message: unknown, ...rest: unknown[]) => log.error({ frame: String(message), rest: rest.map(String) }),
})
