import { type DestinationStream, type Logger, pino } from "pino"

/**
 * What a line of the log may say: nothing else passes. No body, address, token, name or title; of an error its type,
 * code and the places of the code it went through, because a message may quote what somebody typed.
 */
export interface Line {
  readonly requestId?: string
  readonly method?: string
  /** the route's pattern, never the address asked for */
  readonly route?: string
  readonly status?: number
  readonly ms?: number
  readonly act?: string
  readonly error?: unknown
  readonly count?: number
  readonly place?: string
}

export interface Log {
  info(line: Line, what: string): void
  warn(line: Line, what: string): void
  error(line: Line, what: string): void
}

/** A place in the code, as a line of a stack says it. */
const place = /^\s+at (?:async )?(?:[\w$.<>#[\] ]+ )?\(?(?:(?:file:|node:|\/).*:\d+:\d+|<anonymous>|index \d+)\)?$/

/** The places that a stack ends in. What stands above them is the message, whatever its lines look like. */
function placesIn({ stack = "", message }: Error): string[] {
  const said = message === "" ? -1 : stack.indexOf(message)
  const lines = (said < 0 ? stack : stack.slice(said + message.length)).split("\n")
  const above = said < 0 ? lines.findLastIndex((line) => !place.test(line)) : -1
  return lines.flatMap((line, at) => (at > above && place.test(line) ? [line.trim()] : []))
}

/** A name or a code is one word; anything else is something that was said. */
const word = (text: unknown) => (/^\w{1,60}$/.test(String(text)) ? String(text) : undefined)

function safe(error: unknown) {
  if (!(error instanceof Error)) return { type: typeof error }
  const code = "code" in error ? word(error.code) : undefined
  return { type: word(error.name) ?? "Error", ...(code && { code }), at: placesIn(error).slice(0, 12) }
}

function allowed({ requestId, method, route, status, ms, act, error, count, place }: Line) {
  return { requestId, method, route, status, ms, act, count, place, ...(error !== undefined && { error: safe(error) }) }
}

/** Lines of JSON on standard output, unless they are wanted elsewhere. */
export function openLog(level: string, destination?: DestinationStream): Log {
  const options = { level, base: null, timestamp: pino.stdTimeFunctions.isoTime }
  const logger: Logger = destination ? pino(options, destination) : pino(options)
  // What is not listened to is not put into words either.
  const at = (degree: "info" | "warn" | "error") => (line: Line, what: string) => {
    if (logger.isLevelEnabled(degree)) logger[degree](allowed(line), what)
  }
  return { info: at("info"), warn: at("warn"), error: at("error") }
}

export const silentLog: Log = { info: () => undefined, warn: () => undefined, error: () => undefined }
