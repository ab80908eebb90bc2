import type { Words } from "~/i18n/words"

export const feedWords = {
  title: { fr: "Mes calendriers", en: "My calendars" },
  lede: {
    fr: "Votre programme dans votre agenda habituel, tenu à jour à chaque publication.",
    en: "Your programme in the calendar you already use, brought up to date with each publication.",
  },

  newTitle: { fr: "Nouvel abonnement", en: "New subscription" },
  newText: {
    fr: "Une adresse par appareil ou par messagerie : vous pourrez en révoquer une sans toucher aux autres.",
    en: "One address for each device or mailbox: you can revoke one without touching the others.",
  },
  name: { fr: "Nom de l’appareil", en: "Name of the device" },
  nameHint: {
    fr: "Par exemple « Téléphone de service » ou « Outlook du poste ».",
    en: "For example “Office phone” or “Outlook at the post”.",
  },
  nameMissing: { fr: "Indiquez l’appareil, par exemple « Téléphone ».", en: "Name the device, for example “Phone”." },
  nameTooLong: { fr: "Choisissez un nom de 60 caractères au plus.", en: "Choose a name of 60 characters at most." },
  unreadable: {
    fr: "La demande n’a pas pu être lue. Rechargez la page et recommencez.",
    en: "The request could not be read. Reload the page and try again.",
  },
  formErrors: { fr: "À corriger", en: "To correct" },
  create: { fr: "Créer l’adresse", en: "Create the address" },
  "too-many-feeds": {
    fr: "Vous avez déjà dix abonnements. Révoquez-en un pour en créer un autre.",
    en: "You already have ten subscriptions. Revoke one to create another.",
  },
  "too-often": {
    fr: "Vous avez créé beaucoup d’adresses en peu de temps. Recommencez dans une heure.",
    en: "You have created many addresses in a short time. Try again in an hour.",
  },
  "unknown-feed": {
    fr: "Cet abonnement n’existe plus : il a été révoqué ou renouvelé entre-temps.",
    en: "This subscription no longer exists: it has been revoked or renewed in the meantime.",
  },
  "not-done": { fr: "Rien n’a été changé", en: "Nothing has been changed" },

  made: { fr: "L’adresse de « {{name}} » est prête", en: "The address of “{{name}}” is ready" },
  madeText: {
    fr: "Elle n’est affichée que cette fois : copiez-la maintenant. Qui la possède lit votre programme ; ne la transmettez à personne.",
    en: "It is shown this once: copy it now. Whoever has it can read your programme; do not pass it on.",
  },
  address: { fr: "Adresse du calendrier", en: "Address of the calendar" },
  copy: { fr: "Copier", en: "Copy" },
  copied: { fr: "Copiée", en: "Copied" },
  copiedSaid: { fr: "L’adresse est copiée.", en: "The address has been copied." },
  subscribe: { fr: "S’abonner sur cet appareil", en: "Subscribe on this device" },
  subscribeNote: {
    fr: "Ouvre l’application Calendrier d’Apple, Outlook classique ou Thunderbird.",
    en: "Opens Apple Calendar, classic Outlook or Thunderbird.",
  },
  qr: {
    fr: "Code à lire avec l’appareil photo d’un iPhone ou d’un iPad",
    en: "Code for the camera of an iPhone or iPad",
  },
  goOn: { fr: "J’ai copié l’adresse", en: "I have copied the address" },

  stepsTitle: { fr: "Ajouter l’adresse à votre agenda", en: "Add the address to your calendar" },
  "steps-outlook": { fr: "Outlook (nouveau, ou sur le Web)", en: "Outlook (new, or on the web)" },
  "steps-outlook-1": {
    fr: "Ouvrez le calendrier, puis « Ajouter un calendrier ».",
    en: "Open the calendar, then “Add calendar”.",
  },
  "steps-outlook-2": {
    fr: "Choisissez « S’abonner à partir du Web » et collez l’adresse.",
    en: "Choose “Subscribe from web” and paste the address.",
  },
  "steps-outlook-3": {
    fr: "Nommez-le, puis « Importer ». Mise à jour en quelques heures.",
    en: "Name it, then “Import”. It is refreshed within a few hours.",
  },
  "steps-classic": { fr: "Outlook classique", en: "Classic Outlook" },
  "steps-classic-1": {
    fr: "« Accueil », « Ouvrir le calendrier », « À partir d’Internet ».",
    en: "“Home”, “Open calendar”, “From Internet”.",
  },
  "steps-classic-2": { fr: "Collez l’adresse et répondez « Oui ».", en: "Paste the address and answer “Yes”." },
  "steps-apple": { fr: "iPhone, iPad, Mac", en: "iPhone, iPad, Mac" },
  "steps-apple-1": {
    fr: "Sur l’appareil même, touchez « S’abonner sur cet appareil », ou lisez le code avec l’appareil photo.",
    en: "On the device itself, tap “Subscribe on this device”, or read the code with the camera.",
  },
  "steps-apple-2": {
    fr: "Sinon : Réglages, Apps, Calendrier, Comptes, « Ajouter un calendrier avec abonnement », et collez l’adresse.",
    en: "Otherwise: Settings, Apps, Calendar, Accounts, “Add Subscribed Calendar”, and paste the address.",
  },
  "steps-google": { fr: "Google Agenda", en: "Google Calendar" },
  "steps-google-1": {
    fr: "Sur un ordinateur, à côté de « Autres agendas », touchez « + », puis « À partir de l’URL ».",
    en: "On a computer, beside “Other calendars”, press “+”, then “From URL”.",
  },
  "steps-google-2": {
    fr: "Collez l’adresse. Google relit les calendriers à son rythme : jusqu’à un jour de retard.",
    en: "Paste the address. Google reads calendars again in its own time: up to a day late.",
  },
  "steps-thunderbird": { fr: "Thunderbird", en: "Thunderbird" },
  "steps-thunderbird-1": {
    fr: "« Nouvel agenda », puis « Sur le réseau ».",
    en: "“New calendar”, then “On the network”.",
  },
  "steps-thunderbird-2": {
    fr: "Collez l’adresse, sans nom d’utilisateur. Mise à jour en une demi-heure.",
    en: "Paste the address, without a user name. It is refreshed within half an hour.",
  },

  listTitle: { fr: "Mes abonnements", en: "My subscriptions" },
  device: { fr: "Appareil", en: "Device" },
  created: { fr: "Créé", en: "Created" },
  lastRead: { fr: "Dernière lecture", en: "Last read" },
  neverRead: { fr: "Jamais lu", en: "Never read" },
  "client-Outlook": { fr: "par Outlook", en: "by Outlook" },
  "client-Apple": { fr: "par un appareil Apple", en: "by an Apple device" },
  "client-Google": { fr: "par Google Agenda", en: "by Google Calendar" },
  "client-Thunderbird": { fr: "par Thunderbird", en: "by Thunderbird" },
  "client-autre": { fr: "par un autre logiciel", en: "by another program" },
  actions: { fr: "Actions", en: "Actions" },
  rotate: { fr: "Renouveler", en: "Renew" },
  revoke: { fr: "Révoquer", en: "Revoke" },
  rotateNamed: { fr: "Renouveler l’adresse de « {{name}} »", en: "Renew the address of “{{name}}”" },
  revokeNamed: { fr: "Révoquer « {{name}} »", en: "Revoke “{{name}}”" },
  noneTitle: { fr: "Aucun abonnement", en: "No subscription" },
  noneText: {
    fr: "Créez une adresse, puis ajoutez-la à votre agenda : vos séances y suivront chaque publication.",
    en: "Create an address, then add it to your calendar: your sessions will follow each publication.",
  },

  rotateAsk: { fr: "Renouveler l’adresse de « {{name}} » ?", en: "Renew the address of “{{name}}”?" },
  rotateText: {
    fr: "L’ancienne adresse cesse aussitôt de donner votre programme. Il faudra ajouter la nouvelle à votre agenda.",
    en: "The old address stops giving your programme at once. You will have to add the new one to your calendar.",
  },
  rotateDo: { fr: "Renouveler l’adresse", en: "Renew the address" },
  revokeAsk: { fr: "Révoquer « {{name}} » ?", en: "Revoke “{{name}}”?" },
  revokeText: {
    fr: "L’adresse cesse aussitôt de donner votre programme, et l’agenda qui la lit se vide à sa prochaine mise à jour. On ne peut pas revenir en arrière.",
    en: "The address stops giving your programme at once, and the calendar that reads it is emptied when it is next refreshed. This cannot be undone.",
  },
  revokeDo: { fr: "Révoquer l’abonnement", en: "Revoke the subscription" },
  cancel: { fr: "Annuler", en: "Cancel" },
  revoked: { fr: "« {{name}} » est révoqué", en: "“{{name}}” is revoked" },
  revokedNote: {
    fr: "Pendant quatorze jours l’ancienne adresse le dit à l’agenda qui la lit, ce qui le vide. Supprimez-y ensuite l’abonnement.",
    en: "For fourteen days the old address tells the calendar that reads it, which empties it. Then remove the subscription there.",
  },

  downloadTitle: { fr: "Télécharger une fois", en: "Download once" },
  downloadText: {
    fr: "Un fichier de vos séances telles qu’elles sont publiées aujourd’hui. Il ne se met pas à jour.",
    en: "A file of your sessions as published today. It is not brought up to date.",
  },
  download: { fr: "Télécharger {{event}}", en: "Download {{event}}" },
  noEvent: {
    fr: "Vous ne participez à aucun événement pour l’instant.",
    en: "You are taking part in no event for the time being.",
  },

  showsTitle: { fr: "Ce que montre un calendrier", en: "What a calendar shows" },
  "shows-own": {
    fr: "Vos séances de tous les événements auxquels vous participez, dans la dernière publication.",
    en: "Your sessions of all the events you take part in, as last published.",
  },
  "shows-changes": {
    fr: "Une séance déplacée se déplace ; une séance annulée reste quelque temps, marquée « [Annulé] ».",
    en: "A session that moves, moves; a cancelled one stays for a while, marked “[Cancelled]”.",
  },
  "shows-reserved": {
    fr: "Un créneau confidentiel y est « Réservé » : son heure, jamais son objet ni sa salle. Il le reste quoi que vous sachiez par ailleurs.",
    en: "A confidential slot is “Reserved”: its time, never its subject or its room. It stays so whatever else you may know.",
  },
  "shows-provider": {
    fr: "Votre fournisseur d’agenda lit ce que vous y mettez.",
    en: "Your calendar provider reads what you put there.",
  },
  "duty-subscribe": { fr: "Recevoir votre programme dans votre agenda", en: "Receive your programme in your calendar" },
  "duty-subscribe-why": {
    fr: "Il y reste à jour, sur votre téléphone comme au bureau",
    en: "It stays up to date there, on your phone and at your desk",
  },
} satisfies Words
