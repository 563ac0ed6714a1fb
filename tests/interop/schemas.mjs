// Checks descriptions and answers with a JSON Schema validator and an OpenAPI validator of other projects.
//
//   {"do": "openapi", "document"}                → {"verified", "errors"}
//   {"do": "answers", "schema", "answers"}       → {"verified", "errors"}: an error names the answer by its place

import { Validator } from '@seriousme/openapi-schema-validator';
import addFormats from 'ajv-formats';
import Ajv from 'ajv/dist/2020.js';
import { answer, refuseTheNetwork } from './question.mjs';

async function openapi({ document }) {
  const { valid, errors } = await new Validator().validate(document);
  return { verified: valid, errors: errors ?? [] };
}

function answers({ schema, answers }) {
  const ajv = new Ajv({ strict: false, allErrors: true });
  addFormats(ajv);
  const validate = ajv.compile(schema);
  const wrong = (one, at) => (validate(one) ? [] : validate.errors.map((error) => ({ at, ...error })));
  const errors = answers.flatMap(wrong);
  return { verified: errors.length === 0, errors };
}

refuseTheNetwork();
await answer((question) => ({ openapi, answers })[question.do](question));
