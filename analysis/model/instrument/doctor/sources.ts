/** The literature that the rules rest on. */
export const sources = {
  brysbaert: 'Brysbaert (2019), Journal of Memory and Language 109, 104047',
  churchill: 'Churchill (1979), Journal of Marketing Research 16(1), 64–73',
  civilCode: '《中华人民共和国民法典》第1259条 (Civil Code of the PRC, art. 1259)',
  devellis: 'DeVellis (2017), Scale Development: Theory and Applications, 4th ed., Sage',
  dillman: 'Dillman, Smyth & Christian (2014), Internet, Phone, Mail, and Mixed-Mode Surveys, 4th ed., Wiley',
  fowler: 'Fowler (1995), Improving Survey Questions: Design and Evaluation, Sage',
  krosnick:
    'Krosnick & Presser (2010), Question and Questionnaire Design, in: Handbook of Survey Research, 2nd ed., Emerald, 263–313',
  lenzner: 'Lenzner, Kaczmirek & Lenzner (2010), Applied Cognitive Psychology 24(7), 1003–1020',
  payne: 'Payne (1951), The Art of Asking Questions, Princeton University Press',
  podsakoff: 'Podsakoff, MacKenzie, Lee & Podsakoff (2003), Journal of Applied Psychology 88(5), 879–903',
  rocher: 'Rocher, Hendrickx & de Montjoye (2019), Nature Communications 10, 3069',
  saris:
    'Saris & Gallhofer (2014), Design, Evaluation, and Analysis of Questionnaires for Survey Research, 2nd ed., Wiley',
  schuman: 'Schuman & Presser (1981), Questions and Answers in Attitude Surveys, Academic Press',
  swain: 'Swain, Weathers & Niedrich (2008), Journal of Marketing Research 45(1), 116–131',
  tourangeau:
    'Tourangeau, Rips & Rasinski (2000), The Psychology of Survey Response, Cambridge University Press',
  tourangeauYan: 'Tourangeau & Yan (2007), Psychological Bulletin 133(5), 859–883',
  weijters: 'Weijters & Baumgartner (2012), Journal of Marketing Research 49(5), 737–747',
} as const;

export const cited = (...names: readonly (keyof typeof sources)[]): string =>
  names.map((name) => sources[name]).join('; ');
