import type {
  AddressReplacementTable,
  EntryTable,
  InvitationToAccountTable,
  KeyChallengeTable,
  KeyResetTable,
  PasskeyTable,
  PersonTable,
  RateTable,
  RoleProposalTable,
  RoleTable,
  SentFormTable,
  SignInLinkBrowserTable,
  SignInLinkTable,
  SignInTable,
  SuspensionTable,
} from "./access"
import type {
  PublicationReasonTable,
  PublicationTable,
  PublishedEventTable,
  PublishedSessionTable,
  PublishedSpeakerTable,
  SessionNamedTable,
  SessionSpeakerTable,
  SessionTable,
  SessionThemeTable,
} from "./agenda"
import type { FeedTable, ParticipationTable, ProgrammeVersionTable } from "./calendar"
import type { EventDayTable, EventTable, EventThemeTable, RoomTable } from "./events"
import type { JournalCheckpointTable, LeaseTable, RepeatedEntryTable } from "./journal"
import type { LetterTable } from "./mail"
import type {
  AssignmentTable,
  CountryTable,
  OfficeTable,
  PostCompetenceTable,
  PostTable,
  RegionTable,
  TravelTable,
} from "./network"
import type { DemoClockTable, InstallationTable, UploadTable } from "./platform"
import type {
  DossierTable,
  PrintedCopyTable,
  RoundTableRulesTable,
  SeatingPlanTable,
  SeatingRunTable,
  SettledPlanTable,
} from "./round-tables"

export interface Tables {
  person: PersonTable
  role: RoleTable
  role_proposal: RoleProposalTable
  address_replacement: AddressReplacementTable
  account_invitation: InvitationToAccountTable
  suspension: SuspensionTable
  sign_in_link: SignInLinkTable
  sign_in_link_browser: SignInLinkBrowserTable
  sign_in: SignInTable
  passkey: PasskeyTable
  key_challenge: KeyChallengeTable
  key_reset: KeyResetTable
  rate: RateTable
  entry: EntryTable
  repeated_entry: RepeatedEntryTable
  journal_checkpoint: JournalCheckpointTable
  lease: LeaseTable
  sent_form: SentFormTable
  event: EventTable
  event_day: EventDayTable
  event_theme: EventThemeTable
  room: RoomTable
  region: RegionTable
  country: CountryTable
  post: PostTable
  post_competence: PostCompetenceTable
  assignment: AssignmentTable
  office: OfficeTable
  travel: TravelTable
  session: SessionTable
  session_speaker: SessionSpeakerTable
  session_named: SessionNamedTable
  session_theme: SessionThemeTable
  publication: PublicationTable
  publication_reason: PublicationReasonTable
  published_event: PublishedEventTable
  published_session: PublishedSessionTable
  published_speaker: PublishedSpeakerTable
  dossier: DossierTable
  round_table_rules: RoundTableRulesTable
  seating_plan: SeatingPlanTable
  settled_plan: SettledPlanTable
  seating_run: SeatingRunTable
  printed_copy: PrintedCopyTable
  feed: FeedTable
  participation: ParticipationTable
  programme_version: ProgrammeVersionTable
  letter: LetterTable
  demo_clock: DemoClockTable
  installation: InstallationTable
  upload: UploadTable
}
