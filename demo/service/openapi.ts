/** The description of the service (OpenAPI 3.1), made from its routes and from the schema of the contract. */
import { STATUS_CODES } from 'node:http';
import { contractVersion, jsonSchema } from '@vonk-intranet/vonk/contract';
import { type Route, routes } from './routes.js';
import type { Settings } from './settings.js';

type Json = Readonly<Record<string, unknown>>;

const ref = (name: string): Json => ({ $ref: `#/components/schemas/${name}` });

/** What stands under `$defs` in the schema stands under `components` here. */
function moved(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(moved);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [
      key,
      key === '$ref' && typeof inner === 'string' ? inner.replace('#/$defs/', '#/components/schemas/') : moved(inner),
    ]),
  );
}

function schemas(): Json {
  const { $schema: _dialect, $defs, ...document } = jsonSchema();
  return {
    ...(moved($defs) as Json),
    document: moved(document),
    done: {
      type: 'object',
      required: ['id', 'status', 'changes'],
      properties: {
        id: ref('id'),
        status: { const: 'done' },
        changes: { type: 'array', items: ref('entry') },
        export: { description: 'Everything that is kept about whoever asked; only for me.export.' },
      },
    },
    entry: {
      type: 'object',
      description: 'What is different in one section.',
      required: ['section'],
      properties: {
        section: { type: 'string' },
        put: { type: 'array' },
        remove: { type: 'array', items: { type: 'string' } },
      },
    },
    problem: {
      type: 'object',
      description: 'Problem details by RFC 9457.',
      required: ['type', 'title', 'status'],
      properties: {
        type: { type: 'string', format: 'uri-reference' },
        title: { type: 'string' },
        status: { type: 'integer' },
        detail: { type: 'string' },
        problems: {
          type: 'array',
          items: {
            type: 'object',
            required: ['code', 'path', 'message'],
            properties: {
              code: { type: 'string' },
              path: { type: 'string' },
              message: { type: 'string' },
              cure: { type: 'string' },
            },
          },
        },
      },
    },
  };
}

const problem = (status: number, headers?: Json): [string, Json] => [
  String(status),
  {
    description: STATUS_CODES[status] ?? '',
    ...(headers && { headers }),
    content: { 'application/problem+json': { schema: ref('problem') } },
  },
];

const header = (description: string, schema: Json = { type: 'string' }): Json => ({ description, schema });
const retryAfter = { 'Retry-After': header('Seconds.', { type: 'integer' }) };

/** Whether JSON is to be sent. */
const readsBody = ({ path }: Route): boolean => ['/actions', '/demo/sign-in', '/demo/token'].includes(path);

function answers(route: Route): Json {
  const errors: [string, Json][] = [
    ...(route.query ? [problem(400)] : []),
    ...(route.who === 'signed-in' ? [problem(401), problem(403)] : []),
    ...(route.path === '/actions' ? [problem(409)] : []),
    ...(readsBody(route) ? [400, 413, 415, 422].map((status) => problem(status)) : []),
    problem(429, retryAfter),
    problem(503, retryAfter),
  ];
  return { ...success(route), ...Object.fromEntries(errors) };
}

function success(route: Route): Json {
  if (route.path === '/live')
    return {
      200: {
        description: 'Each event has an id and one entry; “reset” asks to read everything again.',
        content: { 'text/event-stream': { schema: { type: 'string' } } },
      },
    };
  if (route.path === '/session' || route.path.startsWith('/demo/sign-'))
    return { 204: { description: 'Done.', headers: { 'Set-Cookie': header('The session.') } } };
  const body = {
    description: 'As asked.',
    content: { 'application/json': { schema: route.answer ? ref(route.answer) : { type: 'object' } } },
  };
  if (route.method !== 'GET' || !route.answer) return { 200: body };
  return {
    200: {
      ...body,
      headers: {
        ETag: header('For If-None-Match.'),
        'Vonk-Viewer': header('Whom it is for: the id as in an address. Absent where nobody is signed in.'),
      },
    },
    304: { description: 'As it was.' },
  };
}

function operation(route: Route): Json {
  const inQuery = Object.entries(route.query ?? {}).map(([name, description]) => ({
    name,
    in: 'query',
    description,
    schema: { type: 'string' },
  }));
  const inHeader = (name: string, description: string): Json => ({
    name,
    in: 'header',
    description,
    schema: { type: 'string' },
  });
  const parameters = [
    ...inQuery,
    ...(route.who === 'signed-in'
      ? [inHeader('Vonk-Viewer', 'Whom the page shows: the id as in an address. Another one is signed in: 401.')]
      : []),
    ...(route.path === '/live' ? [inHeader('Last-Event-ID', 'After which event to go on.')] : []),
  ];
  return {
    summary: route.about,
    operationId: `${route.method.toLowerCase()}${route.path.replace(/[^a-z]+(.)/gi, (_, letter: string) => letter.toUpperCase())}`,
    security: route.who === 'signed-in' ? [{ session: [] }, { token: [] }] : [],
    ...(parameters.length > 0 && { parameters }),
    ...(route.path === '/actions' && {
      requestBody: { required: true, content: { 'application/json': { schema: ref('change') } } },
    }),
    ...(route.path.startsWith('/demo/') &&
      readsBody(route) && {
        requestBody: {
          required: true,
          content: {
            'application/json': {
              schema: { type: 'object', required: ['person'], properties: { person: { type: 'string' } } },
            },
          },
        },
      }),
    responses: answers(route),
  };
}

export function openApi({ demo, basePath }: Pick<Settings, 'demo' | 'basePath'>): Json {
  const paths: Record<string, Record<string, Json>> = {};
  for (const route of routes as readonly Route[]) {
    if (route.who === 'demo' && !demo) continue;
    (paths[route.path] ??= {})[route.method.toLowerCase()] = operation(route);
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Vonk reference service',
      version: String(contractVersion),
      description: 'Serves the data contract of Vonk: one document for each viewer, pages, changes and a live stream.',
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: basePath === '' ? '/' : basePath }],
    paths,
    components: {
      schemas: schemas(),
      securitySchemes: {
        session: { type: 'apiKey', in: 'cookie', name: 'vonk', description: 'Over https: __Host-vonk.' },
        token: {
          type: 'http',
          scheme: 'bearer',
          bearerFormat: 'JWT',
          description: 'Of the organisation’s OpenID Connect issuer.',
        },
      },
    },
  };
}
