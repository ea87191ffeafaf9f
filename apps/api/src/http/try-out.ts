import type { NestExpressApplication } from '@nestjs/platform-express'
import { SwaggerModule, type OpenAPIObject } from '@nestjs/swagger'
import { openApiDocument } from '../openapi/document.js'

/** The API description as a page on which requests can be tried, with nothing loaded from elsewhere. */
export function serveTryOut(app: NestExpressApplication): void {
  // Nest's type of the document is narrower than OpenAPI 3.1; the page takes it as it is.
  const document = openApiDocument() as unknown as OpenAPIObject
  SwaggerModule.setup('docs', app, document, { raw: false, customSiteTitle: 'Dutybook' })
}
