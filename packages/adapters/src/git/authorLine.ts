/** Control and format characters, line ends, and what git's author line uses itself. */
const UNSAFE = /[\p{C}\p{Zl}\p{Zp}<>]+/gu;
/** git cuts these from both ends of a name, and refuses a name that is nothing else (ident.c). */
const CRUD = /^[\s.,:;<>"\\']+|[\s.,:;<>"\\']+$/g;

/**
 * An agent's name as git's author: the name itself as far as an author line can hold it, and
 * `<slug>@agents.nugget`. The exact name is in the commit's Agent trailer.
 */
export function authorLine(agentName: string): { readonly name: string; readonly email: string } {
  const name = Array.from(agentName.replaceAll(UNSAFE, ' ').replaceAll(/\s+/g, ' ')).slice(0, 100).join('');
  const slug = agentName
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .slice(0, 40)
    .replaceAll(/^-+|-+$/g, '');
  return { name: name.replaceAll(CRUD, '') || 'Agent', email: `${slug || 'agent'}@agents.nugget` };
}
