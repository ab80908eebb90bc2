/** The themes that editions usually have, by key. An event names its own; a key that is not listed is its own name. */
const usual: Readonly<Record<string, readonly [fr: string, en: string]>> = {
  organised_crime: ["Criminalité organisée et stupéfiants", "Organised crime and narcotics"],
  irregular_migration: ["Immigration irrégulière", "Irregular migration"],
  terrorism: ["Terrorisme", "Terrorism"],
  everyday_policing: ["Sécurité du quotidien", "Everyday policing"],
  operational_cooperation: ["Coopération opérationnelle", "Operational cooperation"],
  strategy: ["Stratégie", "Strategy"],
  network_life: ["Vie du réseau", "Life of the network"],
  cyber: ["Cybercriminalité", "Cybercrime"],
  finance: ["Délinquance financière", "Financial crime"],
  environment: ["Environnement et santé publique", "Environment and public health"],
  culture: ["Biens culturels", "Cultural property"],
  persons: ["Atteintes aux personnes", "Crimes against persons"],
  international_crimes: ["Crimes internationaux", "International crimes"],
}

/** The themes of the minister's road map, which every edition starts with. */
export const roadMapThemes = ["organised_crime", "irregular_migration", "terrorism", "everyday_policing"] as const

export interface ThemeName {
  readonly key: string
  readonly nameFr: string
  readonly nameEn: string
}

export function themeNamed(key: string): ThemeName {
  const names = Object.hasOwn(usual, key) ? usual[key] : undefined
  const itself = key.replaceAll("_", " ")
  return { key, nameFr: names?.[0] ?? itself, nameEn: names?.[1] ?? itself }
}
