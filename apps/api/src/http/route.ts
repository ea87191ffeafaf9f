/** The step of the address that stands for a name: `oversightProceeding` is `oversight-proceeding`. */
export const stepOf = (name: string): string => name.replace(/[A-Z]/gu, (letter) => `-${letter.toLowerCase()}`)
