import type { NextFunction, Request, Response } from "express"
import { mostFileBytes, mostFileMegabytes } from "../file-limit"

const usual = 256 * 1024
/** More than a file may have: the page itself says so of one that is only somewhat larger, beside the form. */
const withFile = mostFileBytes + 2_000_000

const sentTooMuch = (most: number) =>
  most === withFile
    ? `Fichier trop volumineux : ${mostFileMegabytes} Mo au plus. Revenez à la page précédente et choisissez un fichier plus petit.
File too large: ${mostFileMegabytes} MB at most. Go back to the page before and choose a smaller file.\n`
    : `Envoi trop volumineux. Revenez à la page précédente : votre saisie y est encore.
Too much was sent. Go back to the page before: what you typed is still there.\n`

/** Ends a request whose body passes the limit, whether it announces its length or not. `takesFile` is asked by the path. */
export function limitBody(takesFile: (path: string) => boolean) {
  return (request: Request, response: Response, next: NextFunction) => {
    // Files come in forms of this type alone; any other one would be read, and given back, at this size.
    const bringsFile = /^multipart\/form-data\b/i.test(request.get("Content-Type") ?? "")
    const most = bringsFile && takesFile(request.path) ? withFile : usual
    const refuse = (status: number, why: string) =>
      void response.status(status).set("Connection", "close").type("text/plain").send(why)
    if (Number(request.get("Content-Length") ?? 0) > most) return refuse(413, sentTooMuch(most))
    // Our pages always announce a length; a body without one is nobody's form.
    if (request.get("Transfer-Encoding")) return refuse(411, "Envoi sans longueur annoncée.\n")
    next()
  }
}
