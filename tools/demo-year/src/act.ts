import type {
  BudgetCommand,
  CompetenceCommand,
  ConclusionCommand,
  ContactCardCommand,
  ContactCommand,
  ContractCommand,
  DataKeyCommand,
  ElementCommand,
  EpisodeCommand,
  FeedbackSystemCommand,
  FeedbackWaveCommand,
  InitiativeCommand,
  InvoiceCommand,
  PostCommand,
  ProceedingCommand,
  ProviderReportCommand,
  QualificationCommand,
  ReportingPeriodCommand,
  ServiceAnalysisCommand,
  ServiceTaskCommand,
  StatisticsReleaseCommand,
  SubjectCommand,
  SuspicionCommand,
  UnitRecordCommand,
} from '@dutybook/domain'
import type { Actor, LocalDate, Message, Personal } from '@dutybook/modelling'
import type { Plain } from '@dutybook/modelling/testing'

/** What may be asked of each kind of aggregate in the story. */
interface Commands {
  readonly position: PostCommand
  readonly qualificationFile: QualificationCommand
  readonly competenceRule: CompetenceCommand
  readonly contactCard: ContactCardCommand
  readonly personalDataKey: DataKeyCommand
  readonly oversightSubject: SubjectCommand
  readonly oversightProceeding: ProceedingCommand
  readonly serviceElement: ElementCommand
  readonly serviceEpisode: EpisodeCommand
  readonly suspicion: SuspicionCommand
  readonly hotlineContact: ContactCommand
  readonly serviceTask: ServiceTaskCommand
  readonly developmentInitiative: InitiativeCommand
  readonly serviceAnalysis: ServiceAnalysisCommand
  readonly administrativeContract: ContractCommand
  readonly budget: BudgetCommand
  readonly reportingPeriod: ReportingPeriodCommand
  readonly providerReport: ProviderReportCommand
  readonly serviceUnitRecord: UnitRecordCommand
  readonly invoice: InvoiceCommand
  readonly feedbackSystem: FeedbackSystemCommand
  readonly feedbackWave: FeedbackWaveCommand
  readonly feedbackConclusion: ConclusionCommand
  readonly statisticsRelease: StatisticsReleaseCommand
}
export type Category = keyof Commands

/** A value of a person as whoever sends it writes it: the content itself. */
type Sent<A> = A extends Personal<infer Content> ? Plain<Content> : Plain<A>
type SentCommand<Command extends Message> = Command extends Message
  ? { readonly type: Command['type']; readonly data: { readonly [Key in keyof Command['data']]: Sent<Command['data'][Key]> } }
  : never

/** A command of that kind of aggregate, written with plain ids and days; the handler checks it by its codec. */
export type CommandFor<Kind extends Category> = SentCommand<Commands[Kind]>

/** The content of one of its commands. */
export type DataFor<Kind extends Category, Type extends CommandFor<Kind>['type']> = Extract<
  CommandFor<Kind>,
  { readonly type: Type }
>['data']

/** One command of the story, not yet on a day. */
export interface Act {
  readonly category: Category
  readonly id: string
  readonly command: { readonly [Kind in Category]: CommandFor<Kind> }[Category]
  readonly actor: Actor
  /** The code by which law or authority refuses it; absent where it is accepted. */
  readonly refusedWith?: string
  /** The edition of a release whose checked content is approved; its hash is filled in when the year is played. */
  readonly approves?: number
}

/** Makes the acts on one kind of aggregate, so that the compiler knows its commands. */
export const actsOn =
  <Kind extends Category>(category: Kind) =>
  (id: string, actor: Actor, command: CommandFor<Kind>, refusedWith?: string): Act => ({
    category,
    id,
    command: command as Act['command'],
    actor,
    ...(refusedWith === undefined ? {} : { refusedWith }),
  })

/** An act on the day that it is about, and the day on which it was written down. */
export interface DatedAct extends Act {
  readonly on: LocalDate
  readonly writtenOn: LocalDate
}

/** Done and written down on that day. */
export const doneOn = (on: LocalDate, act: Act): DatedAct => ({ ...act, on, writtenOn: on })
