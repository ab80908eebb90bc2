const capitalised = (word: string) =>
  word
    .split("-")
    .map((part) => part.charAt(0).toUpperCase() + part.slice(1))
    .join("-")

/** What a person is called, as far as an address of the form `prenom.nom@…` tells. */
export function nameFromAddress(address: string): { givenName: string; familyName: string } {
  const [given = "", ...family] = (address.split("@")[0] ?? "").split(".").filter(Boolean)
  if (!family.length) return { givenName: "Administration", familyName: capitalised(given) || "Colloque" }
  return { givenName: capitalised(given), familyName: family.map(capitalised).join(" ") }
}
