export const exportForms = ['csv', 'ndjson', 'xlsx', 'parquet'] as const
export type ExportForm = (typeof exportForms)[number]

export interface ExportOptions {
  readonly view?: string
  readonly out: string
  readonly form: ExportForm
  readonly fromPosition?: number
  readonly toPosition?: number
  readonly from?: string
  readonly to?: string
  readonly bom?: true
  readonly delimiter: string
  readonly restricted?: true
  readonly purpose?: string
}
