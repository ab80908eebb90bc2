/** The one thing that the keeping of keys needs of dossiers: where they are, and never what they hold. */
export { sealedDossiers } from "./dossiers/sealed-rows.server"
