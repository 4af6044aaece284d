/**
 * Tell from a query which parts of the data it needs, without looking at any statement.
 *
 * The index of the parts says, for each kind of things (those that have the same classes), which
 * properties they have and in which part these statements are. A pattern needs the parts of all
 * kinds that it could match. Patterns that have to match together share their subject: its kind
 * must have all their properties. So every pattern finds over these parts what it finds over the
 * whole, as far as it matters to the answer; what cannot be told needs everything.
 */

const TYPE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type";
const NOTHING = new Map();

/**
 * Make a planner.
 *
 * @param {object} index what data/parts/index.json says
 * @returns {(parsed: object) => Set<string>} names the parts that a query needs, as sparqljs
 *   parses it
 */
export function planner(index) {
  const kinds = index.kinds.map((kind) => readKind(kind, index.terms));
  return (parsed) => {
    const plan = new Plan(kinds);
    // sparqljs resolves relative IRIs otherwise than the engine
    if (parsed.base === undefined) plan.query(parsed);
    else plan.everything();
    return plan.parts;
  };
}

function readKind({ classes, marks, parts }, terms) {
  const where = new Map();
  for (const [part, predicates] of Object.entries(parts)) {
    for (const predicate of predicates) where.set(terms[predicate], part);
  }
  return { classes: new Set(classes.map((term) => terms[term])), marks: marks && new Set(marks), where };
}

class Plan {
  #kinds;
  #hidden = 0;
  parts = new Set();

  constructor(kinds) {
    this.#kinds = kinds;
  }

  everything() {
    this.#needAll(this.#kinds);
  }

  query({ queryType, where = [], variables = [], ...rest }) {
    const known = this.#group(where, NOTHING);
    this.#expressions([variables, rest.having, rest.order, rest.group], NOTHING);
    if (queryType !== "DESCRIBE") return;
    for (const term of variables) {
      if (term.termType === "NamedNode") this.#needAll(this.#kindsOfIri(term.value));
      else this.#needAll(known.get(keyOf(term)) ?? this.#kinds);
    }
  }

  /**
   * Note what a group needs.
   *
   * @param {object[]} patterns
   * @param {Map<string, object[]>} outer kinds of variables beyond which solutions do not matter
   * @returns {Map<string, object[]>} kinds of the variables that all its solutions bind
   */
  #group(patterns, outer) {
    const listed = listedIris(patterns);
    const lines = patterns.flatMap((pattern) =>
      pattern.type === "bgp" ? pattern.triples.flatMap((triple) => this.#lines(triple, listed)) : [],
    );
    const known = this.#narrow(lines, outer);
    for (const line of lines) this.#need(line, known, lines);
    // what stands before a pattern, and only that, restricts which of its solutions matter
    const before = new Map();
    for (const pattern of patterns) {
      if (pattern.type === "bgp") {
        for (const { subject } of pattern.triples) share(before, known, keyOf(subject));
      } else if (pattern.type === "optional" || pattern.type === "minus") {
        this.#group(pattern.patterns, before);
      } else if (pattern.type === "group" || pattern.type === "graph") {
        const inner = this.#group(pattern.patterns, both(outer, known));
        for (const [key, found] of inner) merge(known, before, key, found);
      } else if (pattern.type === "union") {
        for (const branch of pattern.patterns) this.#group([branch], both(outer, known));
      } else if (pattern.type === "filter") {
        this.#expressions(pattern.expression, known);
      } else if (pattern.type === "bind") {
        this.#expressions(pattern.expression, before);
      } else if (pattern.type === "query") {
        this.query(pattern);
      } else if (pattern.type !== "values" && pattern.type !== "service") {
        this.#needAll(this.#kinds);
      }
    }
    return known;
  }

  /** Note what EXISTS needs, wherever it stands in an expression. */
  #expressions(expression, known) {
    if (expression === null || typeof expression !== "object") return;
    if (Array.isArray(expression)) {
      for (const part of expression) this.#expressions(part, known);
    } else if (expression.operator === "exists" || expression.operator === "notexists") {
      this.#group(expression.args, known);
    } else if (expression.termType === undefined) {
      this.#expressions(Object.values(expression), known);
    }
  }

  /**
   * Return a pattern as lines `{subject, predicates, object}`; predicates null: any.
   *
   * @param {Map<string, string[]>} listed what VALUES beside the pattern allows a variable to be
   */
  #lines({ subject, predicate, object }, listed) {
    if (predicate.type !== "path") {
      const named = predicate.termType === "NamedNode";
      const predicates = named ? [predicate.value] : (listed.get(keyOf(predicate)) ?? null);
      return [{ subject, predicates, object }];
    }
    const { pathType, items } = predicate;
    if (pathType === "/") return this.#sequence(subject, items, object, listed);
    if (pathType === "^") {
      return this.#lines({ subject: object, predicate: items[0], object: subject }, listed);
    }
    if (pathType === "|" && items.every((item) => item.termType === "NamedNode")) {
      return [{ subject, predicates: items.map((item) => item.value), object }];
    }
    return [{ subject, path: predicate, object }];
  }

  #sequence(subject, items, object, listed) {
    const ends = items.slice(1).map(() => ({ termType: "Variable", value: ` ${++this.#hidden}` }));
    return items.flatMap((predicate, place) =>
      this.#lines(
        { subject: ends[place - 1] ?? subject, predicate, object: ends[place] ?? object },
        listed,
      ),
    );
  }

  /** Return the kinds that each subject can be of, since all these lines must match. */
  #narrow(lines, outer) {
    const known = new Map();
    for (const line of lines) {
      const key = keyOf(line.subject);
      if (line.path || key === null) continue;
      const found = known.get(key) ?? outer.get(key) ?? this.#kinds;
      known.set(key, found.filter((kind) => matches(kind, line)));
    }
    return known;
  }

  #need(line, known, lines) {
    if (line.path) return this.#needPath(line, lines);
    const key = keyOf(line.subject);
    const kinds = key === null ? this.#kindsOfIri(line.subject.value) : known.get(key);
    for (const kind of kinds.filter((one) => matches(one, line))) {
      for (const predicate of line.predicates ?? kind.where.keys()) {
        if (kind.where.has(predicate)) this.parts.add(kind.where.get(predicate));
      }
    }
  }

  /** A path may lead over things of any kind, and one of no length over all things there are. */
  #needPath({ subject, path, object }, lines) {
    const { predicates, empty } = readPath(path);
    const free = (term) => keyOf(term) !== null && !lines.some((line) => binds(line, term));
    if (predicates === null || (empty && free(subject) && free(object))) {
      return this.#needAll(this.#kinds);
    }
    for (const kind of this.#kinds) {
      for (const predicate of predicates) {
        if (kind.where.has(predicate)) this.parts.add(kind.where.get(predicate));
      }
    }
  }

  #needAll(kinds) {
    for (const kind of kinds) for (const part of kind.where.values()) this.parts.add(part);
  }

  #kindsOfIri(iri) {
    const [mark] = /^[A-Za-z]*/.exec(iri.split("#").slice(1).join("#"));
    return this.#kinds.filter((kind) => kind.marks === null || kind.marks.has(mark));
  }
}

/** Name a variable or a blank node of a query; null: it is a term of the data. */
function keyOf({ termType, value }) {
  if (termType === "Variable") return `?${value}`;
  return termType === "BlankNode" ? `_:${value}` : null;
}

/** Return the variables that VALUES of a group binds to IRIs in all its rows, with these IRIs. */
function listedIris(patterns) {
  const listed = new Map();
  for (const { values } of patterns.filter(({ type }) => type === "values")) {
    for (const key of Object.keys(values[0] ?? {})) {
      const terms = values.map((row) => row[key]);
      if (terms.every((term) => term?.termType === "NamedNode")) {
        listed.set(key, [...new Set(terms.map((term) => term.value))]);
      }
    }
  }
  return listed;
}

function matches({ classes, where }, { predicates, object }) {
  if (predicates === null) return true;
  return predicates.some(
    (predicate) =>
      where.has(predicate) &&
      (predicate !== TYPE || object.termType !== "NamedNode" || classes.has(object.value)),
  );
}

/** Tell whether a line binds a variable to a thing of the data. */
function binds({ path, subject, object }, { value }) {
  return !path && [subject, object].some((term) => keyOf(term) !== null && term.value === value);
}

/** Return the predicates that a path names (null: all others count), and whether it can be empty. */
function readPath(path) {
  if (path.type !== "path") return { predicates: [path.value], empty: false };
  if (path.pathType === "!") return { predicates: null, empty: false };
  const read = path.items.map(readPath);
  const any = read.some(({ predicates }) => predicates === null);
  return {
    predicates: any ? null : read.flatMap(({ predicates }) => predicates),
    empty: "*?".includes(path.pathType) || read.some(({ empty }) => empty),
  };
}

function share(to, from, key) {
  if (from.has(key)) to.set(key, from.get(key));
}

function merge(known, before, key, found) {
  const held = known.get(key);
  known.set(key, held ? held.filter((kind) => found.includes(kind)) : found);
  before.set(key, known.get(key));
}

/** Return what two tables say together; where both speak, the second has taken in the first. */
function both(outer, known) {
  return new Map([...outer, ...known]);
}
