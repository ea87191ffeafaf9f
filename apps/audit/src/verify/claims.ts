import type { Finding, FindingKind } from '@dutybook/evidence'
import type { Label } from '@dutybook/modelling'

/** What a verification looked at. */
export interface Scope {
  readonly mode: 'quick' | 'sample' | 'full'
  readonly hasStore: boolean
  readonly areKeysTrusted: boolean
  /** Without a head that holds nothing can be held against it. */
  readonly hasHead: boolean
  /** Events that this run looked at, and how many there are under the newest head. */
  readonly looked: number
  readonly size: number
  /** Events of the store behind the newest head. */
  readonly unsigned: number
  /** Whether the log goes on from the checkpoint that was kept, where one was given. */
  readonly since: Claim['result'] | undefined
}

export interface Claim {
  readonly claim: string
  readonly result: 'holds' | 'fails' | 'notChecked' | 'cannotBeProven'
  readonly text: Label
}

const ofLeaves: readonly FindingKind[] = ['altered', 'missing', 'reordered', 'doubled']

/** What was checked, each with its result, and then what no evidence of this kind can show. */
export function claimsOf(findings: readonly Finding[], scope: Scope): readonly Claim[] {
  const found = (...kinds: readonly FindingKind[]): boolean => findings.some(({ kind }) => kinds.includes(kind))
  const checked: Checked = (isChecked, ...kinds) => (isChecked ? (found(...kinds) ? 'fails' : 'holds') : 'notChecked')
  return [
    ...ofEvidence(checked, scope),
    ...(found('tile') || !scope.hasHead ? ofEvents(() => 'notChecked', scope) : ofEvents(checked, scope)),
    ...(scope.since ? [claim('since', scope.since, sinceText)] : []),
    claim('keys', scope.areKeysTrusted ? 'holds' : 'notChecked', {
      et: 'Võtmed tulid muud teed pidi kui tõendid.',
      en: 'The keys came by another way than the evidence.',
    }),
    ...limits(scope),
  ]
}

/** Not checked, or whether none of these kinds was found. */
type Checked = (isChecked: boolean, ...kinds: readonly FindingKind[]) => Claim['result']

const ofEvidence = (checked: Checked, { mode, hasHead }: Scope): readonly Claim[] => [
  claim('signed', checked(true, 'signature', 'checkpoint'), {
    et: 'Iga hoitud seis on logi ja selle kella allkirjaga ega ole eelmisest lühem ega vanem.',
    en: 'Every kept checkpoint is signed by the log and its clock, and is neither shorter nor older than the one before.',
  }),
  claim('tree', checked(mode === 'full' && hasHead, 'tile'), {
    et: 'Räsipuu annab allkirjastatud juure.',
    en: 'The tree makes the signed root.',
  }),
]

const ofEvents = (checked: Checked, { mode, hasStore, looked, size }: Scope): readonly Claim[] => [
  claim('events', checked(true, ...ofLeaves), {
    et: `Vaadatud sündmused (${looked}/${size}) on need, mis logiti, igaüks omal kohal.`,
    en: `The events that were looked at (${looked} of ${size}) are those that were logged, each at its place.`,
  }),
  claim('store', checked(hasStore, ...ofLeaves), {
    et: 'Andmehoidla sündmused on samad mis tõendites.',
    en: 'The events of the store are those of the evidence.',
  }),
  claim('readable', checked(hasStore && mode === 'full', 'undecodable', 'brokenRevision'), {
    et: 'Iga sündmus on loetav ja ühegi voo redaktsioonid ei jäta vahele.',
    en: 'Every event can be read, and no stream skips a revision.',
  }),
]

const sinceText: Label = { et: 'Logi jätkab varem hoitud seisu.', en: 'The log continues the checkpoint that was kept earlier.' }

const claim = (name: string, result: Claim['result'], text: Label): Claim => ({ claim: name, result, text })

const limits = ({ unsigned }: Scope): readonly Claim[] => [
  claim('completeness', 'cannotBeProven', {
    et: 'Et kõik, mis juhtus, ka kirja pandi.',
    en: 'That everything that happened was recorded.',
  }),
  claim('truth', 'cannotBeProven', { et: 'Et kirjapandu on tõsi.', en: 'That what was recorded is true.' }),
  claim('afterCheckpoint', 'cannotBeProven', {
    et: `Et viimase seisu järel kirja pandut ei ole muudetud (sündmusi: ${unsigned}).`,
    en: `That what was recorded after the newest checkpoint was not changed (events: ${unsigned}).`,
  }),
  claim('oneLog', 'cannotBeProven', {
    et: 'Et teistele ei näidatud teist logi: võrdle seisu tunnistaja või teise lugeja omaga.',
    en: 'That others were not shown another log: compare the checkpoint with that of a witness or another reader.',
  }),
]
