import type { Coded } from '../../presentation.ts';
import { lines, rColumns, rText } from '../r-words.ts';

const extractions = { ml: 'ML', minres: 'ULS', paf: 'PAF', pca: 'PC' } as const;
const rotations = {
  none: 'NOROTATE',
  varimax: 'VARIMAX',
  promax: 'PROMAX(4)',
  oblimin: 'OBLIMIN(0)',
} as const;

export const efa: Coded<'efa'> = {
  r: ({ asked }) => {
    const { variables, factors, extraction = 'ml', rotation = 'oblimin', kaiser = true } = asked;
    const { matrix, missing, scores = 'none' } = asked;
    const fit =
      extraction === 'pca'
        ? `principal(R, nfactors = ${factors}, n.obs = nrow(x), rotate = ${rText(rotation)})`
        : `fa(R, nfactors = ${factors}, n.obs = nrow(x), fm = ${rText(extraction === 'paf' ? 'pa' : extraction)}, rotate = "none")`;
    return lines(
      'library(psych)',
      `x <- ${rColumns(variables)}`,
      missing === 'listwise' ? 'x <- na.omit(x)' : 'x <- x[rowSums(!is.na(x)) > 0, ]',
      matrix === 'polychoric' ? 'R <- polychoric(x)$rho' : 'R <- cor(x, use = "pairwise")',
      `fit <- ${fit}`,
      'fit[c("communality", "uniquenesses", "STATISTIC", "dof", "PVAL", "TLI", "RMSEA")]',
      ...(extraction === 'pca' ? [] : rotated(rotation, kaiser)),
      ...(scores === 'none' ? [] : scoresOf(extraction === 'pca' ? 'pca' : rotation, scores)),
    );
  },
  spss: ({ asked }) => {
    const { variables, factors, extraction = 'ml', rotation = 'oblimin', kaiser = true, matrix } = asked;
    if (matrix === 'polychoric') return null;
    return lines(
      'FACTOR',
      `  /VARIABLES ${variables.join(' ')}`,
      `  /MISSING ${asked.missing === 'listwise' ? 'LISTWISE' : 'PAIRWISE'}`,
      '  /PRINT INITIAL EXTRACTION ROTATION',
      '  /FORMAT SORT',
      '  /PLOT EIGEN',
      `  /CRITERIA FACTORS(${factors}) ITERATE(100)${kaiser ? '' : ' NOKAISER'}`,
      `  /EXTRACTION ${extractions[extraction]}`,
      `  /ROTATION ${rotations[rotation]}.`,
    );
  },
};

const solutionIn = {
  pca: 'L <- unclass(fit$loadings); Phi <- if (is.null(fit$Phi)) diag(ncol(L)) else fit$Phi',
  none: 'L <- unclass(fit$loadings); Phi <- diag(ncol(L))',
  varimax: 'L <- unclass(turned$loadings); Phi <- diag(ncol(L))',
  promax: 'turned <- kaiser(fit, rotate = "Promax"); L <- unclass(turned$loadings); Phi <- turned$Phi',
  oblimin: 'L <- turned$loadings * h; Phi <- turned$Phi',
} as const;

/** Weights of scores, their correlations with the factors, and the least that two sets of scores can have. */
const scoresOf = (rotation: keyof typeof solutionIn, method: 'regression' | 'bartlett') => [
  solutionIn[rotation],
  `W <- factor.scores(R, L, Phi, method = "${method === 'regression' ? 'Thurstone' : 'Bartlett'}")$weights; W`,
  'r <- diag(t(W) %*% L %*% Phi) / sqrt(diag(t(W) %*% R %*% W)); r; 2 * r^2 - 1',
];

/** Oblique rotations need the package GPArotation. */
function rotated(rotation: keyof typeof rotations, kaiser: boolean): readonly string[] {
  if (rotation === 'none') return ['unclass(fit$loadings)'];
  if (rotation === 'varimax')
    return [
      `turned <- varimax(fit$loadings, normalize = ${kaiser ? 'TRUE' : 'FALSE'}, eps = 1e-12)`,
      'unclass(turned$loadings)',
    ];
  if (rotation === 'promax') return [`kaiser(fit, rotate = "Promax")[c("loadings", "Phi", "Structure")]`];
  return [
    'h <- ' + (kaiser ? 'sqrt(fit$communality)' : 'rep(1, ncol(x))'),
    'turned <- GPArotation::GPFoblq(unclass(fit$loadings) / h, method = "quartimin", eps = 1e-8, maxit = 20000)',
    'list(loadings = turned$loadings * h, Phi = turned$Phi, structure = (turned$loadings * h) %*% turned$Phi)',
    'colSums(turned$loadings * h * ((turned$loadings * h) %*% turned$Phi))',
  ];
}
