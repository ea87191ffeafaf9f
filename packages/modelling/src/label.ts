/** What a thing is called, in both languages of the service. Estonian is the language of the duty; neither may be missing. */
export interface Label {
  readonly et: string
  readonly en: string
}

export type Language = keyof Label

export const languages: readonly Language[] = ['et', 'en']
