/** Words that occur nowhere else: whoever reads one has seen what it stands for. */
export const confidential = [
  "zqtitrefr",
  "zqtitreen",
  "zqcode",
  "zqorateur",
  "zqtheme",
  "zqfauxtitre",
  "zqfauxcode",
] as const
/** In the draft alone, after the publication: planners may read them. */
export const draftOnly = ["zqbrouillon", "zqdraft", "zqretitre", "zqnotes"] as const
/** Published for the house and the network: partners do not read it. */
export const internal = ["zqinterne"] as const

const header = "session_code,day,start,end,kind,title_fr,title_en,room_code,speakers,track,audience,visibility"

export const sessionsFile = [
  header,
  "OUVERT,2025-08-25,09:00,10:00,plenary,Ouverture,Opening,N-AUD,,accueil,all,open",
  "INTERNE,2025-08-25,10:30,11:30,workshop,Zqinterne pour la maison,Zqinterne for the house,N-A1,,accueil,all,internal",
  "RT-ZQCODE-A,2025-08-26,09:00,10:30,round_table,Table zqtitrefr,Table zqtitreen,N-C1,Chef zqorateur,zqtheme,asi,confidential",
  "RT-ZQCODE-B,2025-08-26,11:00,12:30,round_table,Autre zqtitrefr,Other zqtitreen,N-C1,Chef zqorateur,zqtheme,asi,confidential",
].join("\r\n")

/** After the publication: a session more, a new title, and one more confidential session. */
export const laterFile = [
  header,
  "BROUILLON,2025-08-27,09:00,10:00,workshop,Atelier zqbrouillon,Workshop zqdraft,N-A1,,accueil,all,open",
  "OUVERT,2025-08-25,09:00,10:00,plenary,Ouverture zqretitre,Opening zqretitre,N-AUD,,accueil,all,open",
  "RT-ZQCODE-C,2025-08-27,11:00,12:30,round_table,Encore zqtitrefr,More zqtitreen,N-C1,Chef zqorateur,zqtheme,asi,confidential",
].join("\r\n")

/** With a fault in a confidential line: its finding may say where, never what. */
export const faultyFile = [
  header,
  "RT-ZQFAUXCODE,2025-08-27,14:00,13:00,round_table,Faux zqfauxtitre,Wrong zqfauxtitre,N-XX,Chef zqorateur,zqtheme,asi,confidential",
].join("\r\n")

/** The canaries that a text holds, in whatever case. */
export function heardIn(text: string, canaries: readonly string[]): string[] {
  const low = text.toLowerCase()
  return canaries.filter((canary) => low.includes(canary))
}
