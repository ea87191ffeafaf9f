import type { LawRef } from '@dutybook/modelling'

/** Provisions as people write them. */
export const basisText = (basis: readonly LawRef[] = []): string => basis.map(({ act, section }) => `${act} § ${section}`).join('; ')
