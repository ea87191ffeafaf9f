import { openApiDocument } from '@dutybook/api'

export const openApiText = (): string => `${JSON.stringify(openApiDocument(), undefined, 2)}\n`
