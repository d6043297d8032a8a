import { ApiError, type ErrorCode, isErrorCode, NuggetError, parseInput, parseJson } from '@nugget/contract';

/** The error that a reply with another status than 2xx stands for. `details` has the status, and the problems where there are any. */
export async function refusalOf(response: Response): Promise<NuggetError> {
  const { status } = response;
  const json = parseJson(await response.text());
  const said = json.outcome === 'parsed' ? parseInput(ApiError, json.value) : json;
  if (said.outcome === 'refused') {
    const message = `${response.url} answered with status ${status} and no reason`;
    return new NuggetError(codeOf(status), { message, details: { status } });
  }
  const { code, detail, errors } = said.value;
  return new NuggetError(isErrorCode(code) ? code : codeOf(status), {
    message: detail,
    details: errors === undefined ? { status } : { status, problems: errors },
  });
}

/** What stands between us and the server, or a server of another version, has no code of ours. */
function codeOf(status: number): ErrorCode {
  if (status === 401) return 'LOGIN_NEEDED';
  return status < 500 ? 'REQUEST_INVALID' : 'SERVER_GONE';
}
