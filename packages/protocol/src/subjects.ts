/**
 * Subjects of the bus behind a console: `rubus.<cluster>.<host>.<topic>`. All names are DNS labels, so none holds
 * a dot, `*` or `>`; the form is NATS'.
 */
export const topics = ["presence", "sample", "event", "command", "result"] as const;

export type Topic = (typeof topics)[number];
export type Subject = { readonly cluster: string; readonly host: string; readonly topic: Topic };

const label = /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/;

/** Throws a RangeError where a name is no DNS label: such a name would be a pattern. */
export const subjectText = ({ cluster, host, topic }: Subject): string => {
  if (!label.test(cluster) || !label.test(host)) throw new RangeError("a subject's names are DNS labels");
  return `rubus.${cluster}.${host}.${topic}`;
};

/** A subject out of its text, or undefined where it is none. */
export const parseSubject = (text: string): Subject | undefined => {
  const [head, cluster = "", host = "", word, ...more] = text.split(".");
  const topic = topics.find((each) => each === word);
  if (head !== "rubus" || topic === undefined || more.length > 0) return undefined;
  return label.test(cluster) && label.test(host) ? { cluster, host, topic } : undefined;
};

/** The pattern that takes in one topic of all nodes of a cluster, or of one. */
export const subjectPattern = (cluster: string, topic: Topic, host?: string): string => {
  const [head, name, one] = subjectText({ cluster, host: host ?? cluster, topic }).split(".");
  return [head, name, host === undefined ? "*" : one, topic].join(".");
};
