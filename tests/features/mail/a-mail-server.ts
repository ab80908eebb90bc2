import { createServer } from "node:net"
import { text } from "node:stream/consumers"
import { SMTPServer } from "smtp-server"

export interface Received {
  readonly to: readonly string[]
  readonly text: string
}

export interface MailServer {
  readonly address: string
  readonly received: Received[]
  /** how the next letters are answered: an SMTP code, or taken */
  refuseWith: number | null
  /** takes the letter and breaks the connection before saying so */
  hangUpAfterTaking: boolean
  stop(): Promise<void>
}

/** A mail server that listens on this machine and keeps what it is given. */
export async function aMailServer(port = 0): Promise<MailServer> {
  const received: Received[] = []
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS", "AUTH"],
    closeTimeout: 100,
    onRcptTo(_address, _session, answer) {
      if (state.refuseWith === null) return answer()
      answer(Object.assign(new Error("no"), { responseCode: state.refuseWith }))
    },
    async onData(stream, session, answer) {
      const letter = await text(stream)
      received.push({ to: session.envelope.rcptTo.map(({ address }) => address), text: letter })
      if (state.hangUpAfterTaking) return void sockets.get(session.id)?.()
      answer()
    },
    onConnect(session, answer) {
      answer()
      sockets.set(session.id, () => {
        for (const connection of server.connections) (connection as { _socket: { destroy(): void } })._socket.destroy()
      })
    },
  })
  const sockets = new Map<string, () => void>()
  server.on("error", () => undefined)
  await new Promise<void>((resolve) => server.listen(port, "127.0.0.1", resolve))
  const address = server.server.address()
  const state: MailServer = {
    address: `smtp://127.0.0.1:${typeof address === "object" && address ? address.port : 0}`,
    received,
    refuseWith: null,
    hangUpAfterTaking: false,
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  }
  return state
}

/** The address of a mail server that is down. */
export async function aMailServerThatIsDown(): Promise<string> {
  const probe = createServer()
  await new Promise<void>((resolve) => probe.listen(0, "127.0.0.1", resolve))
  const address = probe.address()
  await new Promise((resolve) => probe.close(resolve))
  return `smtp://127.0.0.1:${typeof address === "object" && address ? address.port : 0}`
}
