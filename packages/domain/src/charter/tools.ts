import type { Label } from '@dutybook/modelling'

export type ToolKind = 'furniture' | 'supplies' | 'computer' | 'mobile' | 'sharedEquipment'

/** A work tool (töövahend). One that is handed to a person is that person's to keep well (V2). */
export interface Tool {
  readonly label: Label
  readonly holder: 'person' | 'office'
}

/** Section 6 of the job description. */
export const tools: Readonly<Record<ToolKind, Tool>> = {
  furniture: { label: { et: 'kontorimööbel', en: 'office furniture' }, holder: 'office' },
  supplies: { label: { et: 'kontoritarbed', en: 'office supplies' }, holder: 'office' },
  computer: { label: { et: 'arvuti koos vajaliku tarkvaraga', en: 'computer with the software needed' }, holder: 'person' },
  mobile: { label: { et: 'mobiiltelefon', en: 'mobile phone' }, holder: 'person' },
  sharedEquipment: { label: { et: 'ühiskasutatav kontoritehnika', en: 'shared office equipment' }, holder: 'office' },
}
