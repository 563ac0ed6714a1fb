// What the page needs besides its script: from within it, and the lists of the day from its server, unless the page was
// saved as one file and has no server.

const within = (name) => document.querySelector(`script[data-file="${name}"]`);

/** Is this page a file of its own, with no server behind it? */
export const isSaved = within("v/lists") !== null;

/** The file of this name, as an answer that holds. */
export async function file(name, options) {
  const held = within(name);
  const answer = held ? new Response(held.textContent) : await fetch(name, options);
  if (!answer.ok) throw new Error(`${name}: ${answer.status}`);
  return answer;
}
