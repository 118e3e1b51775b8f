import type { WireProblem } from './types';

/**
 * Anything the API refused, or could not be asked. `code` is stable and picks the words on screen;
 * `detail` is the server's own sentence, shown where no words are known for the code.
 */
export class Problem extends Error {
  readonly code: string;
  readonly status: number;
  readonly detail: string;
  readonly field: string | undefined;
  readonly figures: Readonly<Record<string, unknown>>;
  readonly retryAfterSeconds: number | undefined;

  constructor(wire: WireProblem, retryAfterSeconds?: number) {
    const { type: _type, title, status, detail, code, field, ...figures } = wire;
    super(detail ?? title ?? code ?? String(status));
    this.name = 'Problem';
    this.code = code ?? `HTTP_${status}`;
    this.status = status;
    this.detail = detail ?? title ?? '';
    this.field = field;
    this.figures = figures;
    this.retryAfterSeconds = retryAfterSeconds;
  }
}

/** The request did not get an answer: the network or the server is away. */
export const NETWORK_UNREACHABLE = 'NETWORK_UNREACHABLE';

export function unreachable(): Problem {
  return new Problem({ status: 0, code: NETWORK_UNREACHABLE });
}

/** Builds the problem from an answer whose body may be a problem document, or anything else. */
export function problemOf(response: Response, body: unknown): Problem {
  const retryAfter = Number(response.headers.get('Retry-After'));
  const seconds = Number.isFinite(retryAfter) && retryAfter > 0 ? retryAfter : undefined;
  const wire =
    typeof body === 'object' && body !== null
      ? { ...body, status: response.status }
      : { status: response.status };
  return new Problem(wire, seconds);
}

export function isProblem(error: unknown): error is Problem {
  return error instanceof Problem;
}
