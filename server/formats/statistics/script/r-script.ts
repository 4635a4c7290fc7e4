import type {
  LabelledTable,
  LabelledValue,
  LabelledVariable,
} from '../../../../analysis/model/labelled-table.ts';
import { type Text, textIn } from '../../../../analysis/model/words.ts';
import { oneLine } from '../cut-text.ts';
import { missingCodes } from '../missing-codes.ts';
import { sharing } from '../sharing.ts';

/** A script for R alone that reads the CSV beside it, says what its cells mean and prints the first tables. */
export function rScript(table: LabelledTable, language: string, csvName: string): string {
  const say = (text: Text) => oneLine(textIn(text, language));
  const { variables, title, notes, sets } = table;
  return [
    ...[title, ...notes].map((text) => `# ${say(text)}`),
    preamble,
    `file <- ${quoted(csvName)}`,
    ...vector(
      'names',
      variables.map(({ name }) => quoted(name)),
    ),
    ...vector(
      'types',
      variables.map((variable) => quoted(typeOf(variable))),
    ),
    reading,
    ...vector(
      'labels',
      variables.map(({ label }) => quoted(say(label))),
    ),
    ...vector(
      'levels',
      variables.map(({ level }) => quoted(level)),
    ),
    ...meanings(variables, say),
    marking,
    ...sets.map(
      ({ name, label, variables: members }) =>
        `sets[[${quoted(name)}]] <- list(label = ${quoted(say(label))}, variables = c(${members.map(quoted).join(', ')}))`,
    ),
    printing,
  ].join('\n');
}

const quoted = (text: string) => `"${text.replace(/["\\]/g, '\\$&')}"`;

function vector(name: string, entries: readonly string[]): string[] {
  return [`${name} <- c(`, `  ${entries.join(',\n  ')}`, ')'];
}

function typeOf({ cells, format }: LabelledVariable): string {
  if (!Array.isArray(cells)) return cells instanceof Float64Array ? 'numeric' : 'integer';
  return format === 'date' ? 'date' : 'character';
}

const keyOf = (variable: LabelledVariable) =>
  JSON.stringify([variable.values, variable.missing, missingCodes(variable)]);

/** Variables with the same labels and codes are given them together. */
function meanings(variables: readonly LabelledVariable[], say: (text: Text) => string): string[] {
  const coded = (all: readonly LabelledValue[]) =>
    `c(${all.map(({ value, label }) => `${quoted(say(label))} = ${value}`).join(', ')})`;
  const numeric = variables.filter(({ cells }) => !Array.isArray(cells));
  return [
    'meanings <- list()',
    ...sharing(numeric, keyOf).flatMap((members) => {
      const { values, missing } = members[0]!;
      const bare = missingCodes(members[0]!).filter((code) => !missing.some(({ value }) => value === code));
      const reasons = [...missing, ...bare.map((value) => ({ value, label: { en: String(value) } }))];
      if (values.length + reasons.length === 0) return [];
      return [
        `meanings[c(${members.map(({ name }) => quoted(name)).join(', ')})] <- list(list(`,
        `  values = ${coded(values)},`,
        `  missing = ${coded(reasons)}))`,
      ];
    }),
  ];
}

const preamble = `#
# Read with R 4.2 or later: source("this file", encoding = "UTF-8") from the folder of the CSV.
# data:    one column a variable; NA where there is no answer. With the package haven its labels show, without it they are attributes.
# reasons: why an answer is missing, as factors.
# factors: the variables with labelled values, as factors.
# sets:    questions of which several choices may be taken.
`;

const reading = String.raw`data <- read.csv(file, header = FALSE, skip = 1, col.names = seq_along(names), encoding = "UTF-8", na.strings = "",
  colClasses = ifelse(types == "date", "character", types), comment.char = "")
names(data) <- names
# CSV has an apostrophe before texts that would be formulas.
masked <- "(*UCP)^'(?=[\\s\\p{C}\\p{Z}']*[=+\\-@\uff1d\uff0b\uff0d\uff20\ufe66\ufe62\ufe63\uff6b]|\\p{Cc})"
for (i in which(types == "character")) {
  text <- enc2utf8(ifelse(is.na(data[[i]]), "", data[[i]]))
  data[[i]] <- sub(masked, "", text, perl = TRUE)
}
for (i in which(types == "date")) data[[i]] <- as.Date(data[[i]])
`;

const marking = `
reasons <- list()
factors <- list()
sets <- list()
for (i in seq_along(names)) {
  meaning <- meanings[[names[i]]]
  column <- data[[i]]
  if (!is.null(meaning)) {
    reasons[[names[i]]] <- factor(column, levels = meaning$missing, labels = names(meaning$missing))
    column[column %in% meaning$missing] <- NA
    if (length(meaning$values) > 0) {
      factors[[names[i]]] <- factor(column, levels = meaning$values, labels = names(meaning$values), ordered = levels[i] == "ordinal")
      attr(column, "labels") <- meaning$values
      if (requireNamespace("haven", quietly = TRUE)) column <- haven::labelled(as.numeric(column), meaning$values)
    }
  }
  attr(column, "label") <- labels[i]
  data[[i]] <- column
}
reasons <- as.data.frame(reasons, optional = TRUE)
factors <- as.data.frame(factors, optional = TRUE)
`;

const printing = `
measured <- which(types %in% c("integer", "numeric") & levels != "nominal")
means <- data.frame(
  n = vapply(measured, function(i) sum(!is.na(data[[i]])), 0),
  mean = vapply(measured, function(i) mean(as.numeric(data[[i]]), na.rm = TRUE), 0),
  sd = vapply(measured, function(i) sd(as.numeric(data[[i]]), na.rm = TRUE), 0),
  row.names = names[measured]
)
print(means, digits = 10)
for (name in names(factors)) {
  cat("\\n", name, "  ", labels[names == name], "\\n", sep = "")
  print(table(factors[[name]]))
}
`;
