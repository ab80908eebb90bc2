import { connect } from "node:net"

/** What a server answers to these very bytes, until it closes the connection or has been silent for a while. */
export function sendBytes(address: string, bytes: string | Buffer, silentMilliseconds = 1500): Promise<string> {
  const { hostname, port } = new URL(address)
  return new Promise((resolve, reject) => {
    const socket = connect(Number(port), hostname).setEncoding("latin1")
    let read = ""
    socket.setTimeout(silentMilliseconds, () => socket.destroy())
    socket.on("data", (text) => {
      read += text
    })
    socket.on("error", reject)
    socket.on("close", () => resolve(read))
    socket.write(bytes)
  })
}

export const statusIn = (answer: string): number => Number(/^HTTP\/1\.1 (\d{3}) /.exec(answer)?.[1])
