import type { NextFunction, Request, Response } from "express"

const kilobyte = 1024
const usual = 256 * kilobyte
/** An import file of ten thousand people weighs 1.3 MB. */
const upload = 12 * 1024 * kilobyte

const sentTooMuch = (most: number) =>
  most === upload
    ? "Fichier trop volumineux : 12 Mo au plus. Revenez à la page précédente et choisissez un fichier plus petit.\n"
    : "Envoi trop volumineux. Revenez à la page précédente : votre saisie y est encore.\n"

/** Ends a request whose body passes the limit, whether it announces its length or not. */
export function limitBody(uploadPath: RegExp) {
  return (request: Request, response: Response, next: NextFunction) => {
    const most = uploadPath.test(request.path) ? upload : usual
    const refuse = (status: number, why: string) =>
      void response.status(status).set("Connection", "close").type("text/plain").send(why)
    if (Number(request.get("Content-Length") ?? 0) > most) return refuse(413, sentTooMuch(most))
    // Our pages always announce a length; a body without one is nobody's form.
    if (request.get("Transfer-Encoding")) return refuse(411, "Envoi sans longueur annoncée.\n")
    next()
  }
}
