import type { Words } from "~/i18n/words"
import type { Code } from "./finding"

/**
 * Each finding in a sentence: what is wrong, and what to do. The line stands beside it; `column` is that of the finding.
 * The cell itself is not part of the sentence, because some cells may not be repeated.
 */
export const findingWords = {
  empty_file: {
    fr: "Le fichier est vide. Choisissez le fichier qui contient le tableau, avec sa ligne d’en-tête.",
    en: "The file is empty. Choose the file that holds the table, with its header line.",
  },
  unsupported_encoding: {
    fr: "Le fichier est enregistré en « texte Unicode » (UTF-16), qui n’est pas lu. Dans le tableur, enregistrez-le au format « CSV UTF-8 » ou .xlsx.",
    en: "The file was saved as “Unicode text” (UTF-16), which is not read. In the spreadsheet, save it as “CSV UTF-8” or as .xlsx.",
  },
  unknown_encoding: {
    fr: "L’encodage du fichier n’est pas reconnu : ses accents seraient déformés. Dans le tableur, enregistrez-le au format « CSV UTF-8 » ou .xlsx.",
    en: "The encoding of the file is not recognised: its accents would be garbled. In the spreadsheet, save it as “CSV UTF-8” or as .xlsx.",
  },
  broken_utf8: {
    fr: "Le fichier est en UTF-8, sauf à partir d’un caractère de cette ligne, collé d’un autre encodage. Saisissez-la de nouveau, ou enregistrez tout le fichier au format « CSV UTF-8 ».",
    en: "The file is UTF-8 but for a character on this line, pasted from another encoding. Type it again, or save the whole file as “CSV UTF-8”.",
  },
  not_text: {
    fr: "Ce fichier n’est pas du texte : son contenu est celui d’un classeur, d’une archive ou d’une image, malgré son nom. Enregistrez le tableau au format CSV, ou déposez le classeur sous son propre nom (.xlsx, .ods, .xls).",
    en: "This file is not text: its content is that of a workbook, an archive or a picture, whatever its name says. Save the table as CSV, or send the workbook under its own name (.xlsx, .ods, .xls).",
  },
  damaged_workbook: {
    fr: "Le classeur ne peut pas être ouvert : il est endommagé, ou d’un autre format que son nom. Ouvrez-le dans le tableur et enregistrez-le de nouveau au format .xlsx ou CSV.",
    en: "The workbook cannot be opened: it is damaged, or of another format than its name. Open it in the spreadsheet and save it again as .xlsx or CSV.",
  },
  protected_workbook: {
    fr: "Le classeur est protégé par un mot de passe. Ouvrez-le dans le tableur, retirez le mot de passe et enregistrez-le de nouveau.",
    en: "The workbook is protected by a password. Open it in the spreadsheet, remove the password and save it again.",
  },
  too_large: {
    fr: "Le fichier dépasse la taille admise (10 Mo, 50 000 lignes, 200 colonnes). Supprimez les feuilles, lignes et colonnes inutiles, ou partagez-le en plusieurs fichiers.",
    en: "The file is larger than allowed (10 MB, 50,000 lines, 200 columns). Remove sheets, lines and columns that are not needed, or split it into several files.",
  },
  too_costly: {
    fr: "La lecture du fichier a été arrêtée : elle demande trop de temps ou de mémoire. Copiez les seules valeurs du tableau dans un nouveau classeur, ou enregistrez-le au format CSV.",
    en: "Reading the file was stopped: it takes too much time or memory. Copy the values of the table alone into a new workbook, or save it as CSV.",
  },
  unterminated_quote: {
    fr: 'Un guillemet droit (") s’ouvre et ne se referme pas ; la suite du fichier ne peut pas être lue. Refermez-le ou supprimez-le, puis déposez de nouveau le fichier.',
    en: 'A quotation mark (") opens and never closes; the rest of the file cannot be read. Close or remove it, then send the file again.',
  },
  stray_quote: {
    fr: 'Du texte suit un guillemet droit (") qui se referme. Doublez les guillemets qui font partie du texte, puis déposez de nouveau le fichier.',
    en: 'Text follows a closing quotation mark ("). Double the marks that belong to the text, then send the file again.',
  },
  missing_column: {
    fr: "La colonne « {{column}} » manque dans l’en-tête. Ajoutez-la ; rien n’est importé sans elle.",
    en: "The column “{{column}}” is missing from the header. Add it; nothing is imported without it.",
  },
  duplicate_column: {
    fr: "La colonne « {{column}} » figure deux fois dans l’en-tête. Gardez celle qui convient et supprimez l’autre.",
    en: "The column “{{column}}” stands twice in the header. Keep the right one and remove the other.",
  },
  unknown_column: {
    fr: "La colonne « {{column}} » n’est pas attendue : elle est ignorée.",
    en: "The column “{{column}}” is not expected: it is ignored.",
  },
  line_above_header: {
    fr: "Cette ligne précède l’en-tête : elle n’est pas lue.",
    en: "This line stands above the header: it is not read.",
  },
  other_sheets: {
    fr: "Le classeur a plusieurs feuilles : seule celle-ci est lue.",
    en: "The workbook has several sheets: only this one is read.",
  },
  formula_like: {
    fr: "Le contenu ressemble à une formule de tableur. Il est enregistré comme du simple texte ; vérifiez que c’est bien ce que vous voulez.",
    en: "The content looks like a spreadsheet formula. It is stored as plain text; make sure that this is what you want.",
  },
  field_count: {
    fr: "Le nombre de cellules n’est pas celui de l’en-tête. Vérifiez les séparateurs et les guillemets de cette ligne.",
    en: "The number of cells is not that of the header. Check the separators and quotation marks of this line.",
  },
  control_character: {
    fr: "La cellule contient un caractère de commande invisible. Saisissez de nouveau son contenu.",
    en: "The cell holds an invisible control character. Type its content again.",
  },
  too_long: {
    fr: "La cellule dépasse 10 000 caractères. Raccourcissez-la.",
    en: "The cell is longer than 10,000 characters. Shorten it.",
  },
  error_cell: {
    fr: "La cellule contient une erreur de calcul du tableur (#REF, #N/A…). Corrigez la formule, ou saisissez la valeur.",
    en: "The cell holds an error of the spreadsheet (#REF, #N/A…). Correct the formula, or type the value.",
  },
  formula_without_result: {
    fr: "La cellule contient une formule dont le résultat n’est pas enregistré. Ouvrez le classeur dans le tableur, enregistrez-le, puis déposez-le de nouveau.",
    en: "The cell holds a formula whose result is not stored. Open the workbook in the spreadsheet, save it, then send it again.",
  },
  merged_across: {
    fr: "La cellule est fusionnée avec celle de sa gauche : personne ne sait à quelle colonne revient la valeur. Défusionnez-les.",
    en: "The cell is merged with the one on its left: nobody knows which column the value belongs to. Split them.",
  },
  missing_value: {
    fr: "La cellule est vide, ou ne contient que des caractères invisibles. Renseignez-la.",
    en: "The cell is empty, or holds invisible characters alone. Fill it in.",
  },
  bad_value: {
    fr: "La valeur n’est pas de celles qui sont admises. Corrigez-la d’après le modèle de fichier.",
    en: "The value is not one of those allowed. Correct it after the model file.",
  },
  invalid_date: {
    fr: "Ce n’est pas un jour du calendrier (de 1900 à 2199). Écrivez-le sous la forme AAAA-MM-JJ, par exemple 2025-08-31.",
    en: "This is not a day of the calendar (1900 to 2199). Write it as YYYY-MM-DD, for instance 2025-08-31.",
  },
  invalid_time: {
    fr: "Ce n’est pas une heure valable. Écrivez-la sous la forme HH:MM, par exemple 09:30.",
    en: "This is not a valid time. Write it as HH:MM, for instance 09:30.",
  },
  invalid_instant: {
    fr: "Ce n’est pas un instant valable. Écrivez le jour, l’heure et le décalage, par exemple 2025-08-24T10:55+02:00.",
    en: "This is not a valid instant. Write the day, the time and the offset, for instance 2025-08-24T10:55+02:00.",
  },
  invalid_email: {
    fr: "Personne ne pourrait se connecter avec cette adresse. Saisissez-la de nouveau, sans accent, espace ni caractère invisible, par exemple prenom.nom@interieur.example.",
    en: "Nobody could sign in with this address. Type it again, without accents, spaces or invisible characters, for instance given.name@interieur.example.",
  },
  invalid_phone: {
    fr: "Ce n’est pas un numéro de téléphone. Écrivez-le sous la forme internationale, par exemple +33 1 99 00 12 34, ou française, par exemple 01 99 00 12 34.",
    en: "This is not a telephone number. Write it in the international form, for instance +33 1 99 00 12 34, or the French one, for instance 01 99 00 12 34.",
  },
  end_before_start: {
    fr: "La fin précède le début. Corrigez l’un ou l’autre.",
    en: "The end comes before the start. Correct one or the other.",
  },
  end_not_after_start: {
    fr: "La fin doit suivre le début, au plus tard à 06:00 le lendemain. Corrigez l’un ou l’autre.",
    en: "The end must come after the start, by 06:00 of the next day. Correct one or the other.",
  },
  duplicate_id: {
    fr: "Cet identifiant figure déjà plus haut dans le fichier. Gardez une seule des deux lignes, ou donnez à chacune le sien.",
    en: "This identifier already stands on an earlier line. Keep one of the two lines, or give each its own.",
  },
  differs_by_case: {
    fr: "Cet identifiant ne diffère d’un autre, du fichier ou déjà enregistré, que par les majuscules. Écrivez-les de même, ou donnez à chacun le sien.",
    en: "This identifier differs from another one, in the file or stored already, by its capitals alone. Write both alike, or give each its own.",
  },
  duplicate_email: {
    fr: "Cette adresse est déjà celle d’une autre personne. Donnez à chacune la sienne.",
    en: "This address already belongs to somebody else. Give each person their own.",
  },
  address_kept: {
    fr: "Cette personne a déjà une autre adresse, avec laquelle elle se connecte. Un fichier ne la remplace pas : demandez-le à l’administration, et laissez ici l’adresse connue.",
    en: "This person already has another address, which opens their account. A file does not replace it: ask the administrators, and leave the known address here.",
  },
  staff_position: {
    fr: "Cette fonction ouvre tous les événements de la direction. Demandez l’import de cette ligne à un organisateur de la direction.",
    en: "This position opens every event of the directorate. Ask an organiser of the directorate to import this line.",
  },
  not_yours: {
    fr: "Cette personne est déjà dans l’annuaire, et la ligne la changerait. Reprenez ce que l’annuaire dit d’elle, ou demandez l’import de cette ligne à un organisateur de la direction.",
    en: "This person is in the directory already, and the line would change them. Repeat what the directory says, or ask an organiser of the directorate to import this line.",
  },
  entrusted_person: {
    fr: "Cette personne tient un rôle : un fichier ne change ni son nom ni sa fonction. Demandez-le à l’administration, et laissez ici ce qui est connu.",
    en: "This person holds a role: a file changes neither their name nor their position. Ask the administrators, and leave here what is known.",
  },
  head_with_role: {
    fr: "Cette personne tient déjà le rôle de chef d’office, ou y est proposée : un fichier ne lui donne pas un office de plus. Faites retirer ce rôle par l’administration, importez l’office, puis faites-le rendre à deux.",
    en: "This person already holds the role of office head, or is proposed for it: a file gives them no further office. Have the administrators withdraw that role, import the office, then have two people give it back.",
  },
  duplicate_demand: {
    fr: "L’office a déjà une demande pour ce pays plus haut dans le fichier. Réunissez les deux.",
    en: "The office already has a demand for this country on an earlier line. Merge the two.",
  },
  duplicate_rank: {
    fr: "Cette personne a déjà donné ce rang à un autre office. Donnez à chaque vœu son rang.",
    en: "This person already gave this rank to another office. Give each wish its own rank.",
  },
  duplicate_wish: {
    fr: "Cette personne a déjà demandé cet office. Gardez un seul des deux vœux.",
    en: "This person already asked for this office. Keep one of the two wishes.",
  },
  missing_rank: {
    fr: "Le fichier ne donne pas à cette personne le rang précédent. Numérotez ses vœux depuis 1, sans trou.",
    en: "The file gives this person no wish of the rank before. Number the wishes from 1 on, without a gap.",
  },
  duplicate_travel: {
    fr: "Cette personne a déjà un trajet dans ce sens plus haut dans le fichier. Gardez une seule des deux lignes.",
    en: "This person already has a journey in this direction on an earlier line. Keep one of the two lines.",
  },
  unknown_person: {
    fr: "Cette personne n’est pas dans l’annuaire. Corrigez l’identifiant, ou importez d’abord les personnes.",
    en: "This person is not in the directory. Correct the identifier, or import the people first.",
  },
  unknown_post: {
    fr: "Ce poste n’existe pas. Corrigez le code, ou importez d’abord les postes.",
    en: "This post does not exist. Correct the code, or import the posts first.",
  },
  unknown_country: {
    fr: "Ce code ne désigne aucun pays. Utilisez les deux lettres de la norme ISO 3166-1 (GB pour le Royaume-Uni), sans élément vide dans une liste.",
    en: "This code stands for no country. Use the two letters of ISO 3166-1 (GB for the United Kingdom), without an empty item in a list.",
  },
  unknown_region: {
    fr: "Cette région n’existe pas. Corrigez la clé, ou importez d’abord les régions.",
    en: "This region does not exist. Correct the key, or import the regions first.",
  },
  unknown_office: {
    fr: "Cet office central n’existe pas. Corrigez le code, ou importez d’abord les offices.",
    en: "This central office does not exist. Correct the code, or import the offices first.",
  },
  unknown_room: {
    fr: "Cette salle n’existe pas dans l’événement. Corrigez le code, ou importez d’abord les salles.",
    en: "This room does not exist in the event. Correct the code, or import the rooms first.",
  },
  unknown_seminar: {
    fr: "Ce séminaire n’existe pas. Corrigez la clé, ou créez d’abord le séminaire.",
    en: "This seminar does not exist. Correct the key, or create the seminar first.",
  },
  parent_cycle: {
    fr: "Le poste dépend de lui-même, directement ou par d’autres postes. Corrigez le poste de rattachement.",
    en: "The post stands under itself, directly or through other posts. Correct the post above it.",
  },
  overlapping_assignment: {
    fr: "Le poste a déjà un titulaire pendant cette période. Corrigez les dates de l’une des deux affectations.",
    en: "The post already has a holder during this period. Correct the days of one of the two assignments.",
  },
  two_posts_at_once: {
    fr: "Cette personne est déjà affectée à un autre poste pendant cette période. Corrigez les dates de l’une des deux affectations.",
    en: "This person is already on a post during this period. Correct the days of one of the two assignments.",
  },
  room_conflict: {
    fr: "La salle est déjà prise sur ce créneau. Changez la salle ou l’horaire.",
    en: "The room is already taken in this slot. Change the room or the time.",
  },
  not_confidential: {
    fr: "Une table ronde est toujours confidentielle. Écrivez « confidential ».",
    en: "A round table is always confidential. Write “confidential”.",
  },
  not_entitled: {
    fr: "Cette personne n’a pas de vœu à formuler : seuls les attachés et les chefs d’antenne en formulent. Retirez la ligne.",
    en: "This person has no wish to make: only attachés and antenna heads do. Remove the line.",
  },
  over_quota: {
    fr: "Le contingent de cette catégorie est complet pour ce séminaire. Retirez la ligne, ou relevez d’abord le contingent.",
    en: "The quota of this category is full for this seminar. Remove the line, or raise the quota first.",
  },
} satisfies Words & Record<Code, unknown>
