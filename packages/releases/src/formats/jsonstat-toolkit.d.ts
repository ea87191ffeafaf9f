/** The part of the toolkit that the tests read with; it comes without types. */
declare module 'jsonstat-toolkit' {
  interface Category {
    readonly label: string
  }
  interface Dimension {
    readonly Category: (code: string) => Category
  }
  interface Dataset {
    readonly class: string
    readonly id: readonly string[]
    readonly Data: (codes: Readonly<Record<string, string>>) => { readonly value: number | null; readonly status: string }
    readonly Dimension: (name: string) => Dimension
  }
  export default function JSONstat(document: object): Dataset
}
