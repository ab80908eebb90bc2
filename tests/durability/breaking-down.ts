import { keepLastWords } from "~/platform/last-words.server"
import { openLog } from "~/platform/log.server"

/**
 * Ends its own process by an error that holds a word, in one of the ways that nobody catches:
 * `node --import tsx tests/durability/breaking-down.ts WAY WORD`.
 */
const [way = "", word = ""] = process.argv.slice(2)
const error = Object.assign(new Error(word, { cause: { what: word } }), { what: word })
const ways: Readonly<Record<string, () => void>> = {
  thrown: () => {
    throw error
  },
  rejected: () => void Promise.reject(error),
  "no error": () => void Promise.reject({ what: word }),
  emitted: () => void process.emit("error" as never, error as never),
}

keepLastWords(openLog("info"))
setTimeout(() => ways[way]?.(), 1)
