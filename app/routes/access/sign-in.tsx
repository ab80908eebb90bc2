export const handle = { act: "sign-in" } as const

export default function SignIn() {
  return <h1>Connexion</h1>
}
