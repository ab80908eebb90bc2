import type { NextFunction, Request, Response } from "express"

const kilobyte = 1024
const usual = 256 * kilobyte
/** An import file of ten thousand people weighs 1.3 MB. */
const upload = 12 * 1024 * kilobyte

/** Ends a request whose body passes the limit, whether it announces its length or not. */
export function limitBody(uploadPath: RegExp) {
  return (request: Request, response: Response, next: NextFunction) => {
    const most = uploadPath.test(request.path) ? upload : usual
    const tooLarge = () => {
      if (!response.headersSent)
        response.status(413).set("Connection", "close").type("text/plain").send("Envoi trop volumineux.\n")
      request.unpipe()
      request.resume()
    }
    if (Number(request.get("Content-Length") ?? 0) > most) return tooLarge()
    if (request.get("Transfer-Encoding")) {
      // Our pages always announce a length; a body without one is nobody's form.
      return void response.status(411).set("Connection", "close").end()
    }
    next()
  }
}
