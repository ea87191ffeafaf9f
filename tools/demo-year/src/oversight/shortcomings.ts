import type { CommandFor, DataFor } from '../act.js'

export type DataOf<Type extends CommandFor<'oversightProceeding'>['type']> = DataFor<'oversightProceeding', Type>
export type Requirement = DataOf<'RecordFinding'>['requirement']

/** What a precept asks of the provider when a requirement is not met, and on what it rests. */
export const obligations: Readonly<Record<Requirement, { readonly obligation: string; readonly act: string; readonly section: string }>> = {
  principles: { obligation: 'Korraldada teenus nii, et see järgib ohvriabi põhimõtteid.', act: 'OAS', section: '5' },
  information: { obligation: 'Anda abivajajale teave tema õiguste kohta talle arusaadavas keeles.', act: 'OAS', section: '6' },
  needAssessment: { obligation: 'Hinnata abivajadust ja dokumenteerida hindamine.', act: 'OAS', section: '8' },
  confidentiality: { obligation: 'Tagada, et toimikutele pääsevad ligi ainult volitatud töötajad.', act: 'OAS', section: '11' },
  staffSuitability: { obligation: 'Kontrollida kõigi teenust osutavate töötajate sobivust.', act: 'OAS', section: '12' },
  safety: { obligation: 'Tagada majutuse turvalisus ja ööpäevaringne valve.', act: 'OAS', section: '24 lg 2' },
  children: { obligation: 'Korraldada lapsele eakohane tugi ja ruum.', act: 'OAS', section: '25' },
  contractTerms: { obligation: 'Täita halduslepingus kokku lepitud kvaliteedinõuded.', act: 'OAS', section: '15 lg 3' },
  reporting: { obligation: 'Esitada puuduv aruanne ja pidada edaspidi tähtaegu.', act: 'OAS', section: '15 lg 4' },
}
