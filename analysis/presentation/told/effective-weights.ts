import { both } from '../../model/words.ts';
import { pointTable as buildTable } from '../record-tables.ts';
import type { Answered, Presentation } from '../presentation.ts';
import { sentence, small, words } from '../say.ts';
import { componentName, labelled, within } from './labels.ts';

const componentOf = ({ asked, names }: Answered<'effectiveWeights'>, { kind, component }: Component) =>
  componentName(names, asked.indicator, kind, component);

type Component = Answered<'effectiveWeights'>['found']['components'][number];

const weights = ['nominal', { key: 'effective', kind: 'bounded' }] as const;

export const effectiveWeights: Presentation<'effectiveWeights'> = {
  tables(answered, why) {
    const { asked, found, names } = answered;
    return [
      buildTable(
        {
          id: 'components',
          title: both('名义权重与有效权重', 'Nominal and effective weights'),
          stub: both('部分', 'Part'),
        },
        [
          ...weights,
          { key: 'ratio', label: both('有效 / 名义', 'Effective / nominal'), kind: 'number' },
          'mainEffect',
        ],
        found.schemes
          .flatMap(({ scheme }) => strongestIn(found.components, scheme))
          .map((each) => ({
            label: componentOf(answered, each),
            group: within(names, { scheme: each.scheme }),
            values: each,
          })),
        why,
      ),
      ...(found.assessors.length > 0
        ? [
            buildTable(
              {
                id: 'assessors',
                title: both('由谁决定', 'Who decides'),
                stub: both('考评方', 'Assessor class'),
              },
              [...weights],
              found.assessors.map(({ scheme, assessor, ...values }) => ({
                label: labelled(names, 'assessor', asked.assessor, assessor),
                group: within(names, { scheme }),
                values,
              })),
              why,
            ),
          ]
        : []),
      buildTable(
        { id: 'schemes', title: both('整个方案', 'The scheme as a whole'), stub: both('方案', 'Scheme') },
        ['standings', { key: 'divergence', kind: 'bounded' }, 'effectiveNumber'],
        found.schemes.map(({ scheme, ...values }) => ({
          label: labelled(names, 'scheme', asked.scheme, scheme),
          values,
        })),
        why,
      ),
    ];
  },
  figures: (answered) =>
    answered.found.schemes.map(({ scheme }) => ({
      kind: 'intervals',
      title: words((say, zh) => {
        const version = within(answered.names, { scheme });
        const title = zh
          ? '有效权重（点）与名义权重（线的另一端）'
          : 'Effective weight (the mark) and nominal weight (the other end of its line)';
        return version ? `${title} · ${say(version)}` : title;
      }),
      axis: both('权重占比', 'Share of the weight'),
      reference: 0,
      points: strongestIn(answered.found.components, scheme).map((each) => ({
        label: componentOf(answered, each),
        at: each.effective,
        ...spanOf(each),
      })),
    })),
  sentence(answered) {
    const { n, components, schemes } = answered.found;
    const against = components.filter(({ effective }) => (effective ?? 0) < 0).length;
    const strongest = schemes.flatMap(({ scheme }) => {
      const [first] = strongestIn(components, scheme);
      return first && first.effective !== null ? [first] : [];
    });
    if (strongest.length === 0)
      return sentence([
        both(`总分没有差别：什么也不决定，${n} 个单位`, `totals do not differ: nothing decides, ${n} units`),
      ]);
    return sentence([
      ...strongest.map((first) =>
        words((say, zh) => {
          const version = within(answered.names, { scheme: first.scheme });
          const name = say(componentOf(answered, first));
          const effective = small(first.effective);
          const nominal = first.nominal == null ? '' : small(first.nominal);
          return zh
            ? `${version ? `${say(version)}：` : ''}总分的差别有 ${effective} 来自 ${name}${nominal && `（名义权重 ${nominal}）`}`
            : `of the differences in totals${version ? ` by ${say(version)}` : ''} ${effective} come from ${name}${nominal && ` (nominal weight ${nominal})`}`;
        }),
      ),
      ...(against > 0
        ? [both(`${against} 个部分与名次方向相反`, `${against} parts work against the order`)]
        : []),
      both(`${n} 个单位`, `${n} units`),
    ]);
  },
};

const strongestIn = (components: readonly Component[], scheme: Component['scheme']) =>
  components
    .filter((each) => each.scheme === scheme)
    .sort((a, b) => (b.effective ?? -Infinity) - (a.effective ?? -Infinity) || 0);

/** From the one weight to the other. */
function spanOf({ nominal, effective }: Component) {
  if (nominal == null || effective === null) return { from: null, to: null };
  return { from: Math.min(nominal, effective), to: Math.max(nominal, effective) };
}
