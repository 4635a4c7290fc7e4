/** A language whose letters are known well enough to tell a right reading of bytes from a wrong one. */
export type Language = keyof typeof latin | keyof typeof alphabets | 'zh-Hans' | 'zh-Hant' | 'ja' | 'ko';

/** Letters beyond a to z with their share in a thousand letters. Marks that stand alone are those of Vietnamese. */
export const latin = {
  en: 'é.1 £1',
  fr: 'é20 à5 è3.5 ê2.5 ç1 ô.6 û.6 î.5 ù.6 â.5 œ.2 ï.1 ë.1',
  de: 'ü6 ä5.5 ö3 ß3',
  es: 'ó8 í7 á5 é4 ñ3 ú1.7 ü.1 ¿4 ¡1',
  pt: 'ã7 ç5 á5 é5 í4 ê4 ó3 õ2 ú1 â1 ô1 à1',
  it: 'è4 à6 ù2 ò2 ì1 é1',
  nl: 'é.5 ë.5 ï.3 è.1 ö.1 ü.1',
  sv: 'ä18 å13 ö13 é.3',
  da: 'ø10 æ9 å12 é.3',
  fi: 'ä36 ö4.5 å.1',
  is: 'ð40 á18 í16 þ15 ö8 ú6 ó10 æ8 é6 ý3',
  pl: 'ł18 ę11 ą10 ó8.5 ż8 ś7 ć4 ń2 ź.6',
  cs: 'í33 á22 é13 ě16 ř12 č10 ž10 ý10 š8 ů7 ú1.5 ť.4 ď.3 ó.4 ň.2',
  sk: 'á20 í12 é8 č12 š9 ž9 ý11 ú8 ľ4 ť5 ô2 ň2 ä.8 ó1 ď1 ŕ.1 ĺ.1',
  hu: 'á36 é37 ö11 ó11 ő9 í6 ü6 ú3 ű3',
  ro: 'ă22 î14 ţ11 ş12 â5',
  hr: 'č11 š10 ž6 ć6 đ2.5',
  tr: 'ı51 ş18 ğ11 ç12 ü19 ö8 İ4 â.5',
  lt: 'ė15 š13 ų14 ž9 ą8.5 į6 ū4.5 č4.5 ę2',
  lv: 'ā36 ī18 ē18 š9 ņ6 ū4.5 ļ4 ķ2.5 ž3 č1.5 ģ1.5',
  et: 'ä13 õ12 ü9 ö2.5 š.1 ž.1',
  vi: 'đ25 ư25 ơ15 ă10 â15 ê15 ô15 \u030022 \u030128 \u032325 \u030911 \u03035 à8 á8 é2 è1 ó2 ò1 í3 ù1 ú2 ã2',
};

/** Short words without other letters than a to z, which English does not have. */
export const latinWords: Readonly<Partial<Record<Language, string>>> = {
  en: 'the and of to that was you it we this with they have what there but',
  fr: 'de la le et les des du un une que est pour dans qui sur pas ce nous vous je ne se il au mais avec sont',
  de: 'der und das den von zu mit sich des auf ist im dem nicht ein eine als auch es wir ich wurde gibt wie haben sie wurden aber',
  es: 'de la que el en y los del las por con para una su al es lo como pero nos si ni muy hay',
  pt: 'de que o e do da em um para com uma os se na por mais as dos mas ao ele das seu nos eu muito',
  it: 'di che e la il un per una in con del le si della non mi ma ci lo i dei gli sono alla nella anche',
  nl: 'de het een van en dat op te voor met zijn niet ik er maar ook bij als wij hebben wordt je geen',
  sv: 'och det att som en av med inte den ett om var jag vi har till hade men',
  da: 'og det at er en til af der de ikke jeg vi har den med som et var men hvad',
  fi: 'ja on ei se oli ovat mutta ole hyvin kun niin kuin me he sen',
  is: 'og er ekki sem til en hann um ein vi',
  pl: 'i w na z nie do jest to za od po jak o co ale przez ma tylko czy dla nas ich tym oraz jako a jego mnie',
  cs: 'a se v na je to s z o do ve i jako za po od ale tak podle jsem jsme by jsou pro co nebo bylo',
  sk: 'a sa v na je to s z o do vo aj ako za po od ale tak sme som by pre ktor alebo bolo nie',
  hu: 'a az egy nem hogy is van ez ha de csak meg volt el azt nagyon mert vagy minden',
  ro: 'de la cu pe un o nu ce mai din care este pentru sau dar au fost ca am se le',
  hr: 'je u se na da za od su s ne i koji kao ali to iz po sam smo bi nije li',
  tr: 've bir bu da de ne ben ama gibi daha kadar olarak sonra her var yok mi biz',
  lt: 'ir kad su yra tai ne kaip bet buvo apie iki labai mes jis ar jau tik dar',
  lv: 'un ir par no ar uz ka tas bija bet es kas tikai vai jau mums ir',
  et: 'ja on ei see et ka oli kui ning aga mis oma siis nii ma selle meil',
  vi: 'cho trong khi anh xem hay theo sau trung',
};

/** Letters of other alphabets, the frequent ones first. */
export const alphabets = {
  ru: 'оеаинтсрвлкмдпуяыьгзбчйхжшюцщэфъё№',
  uk: 'оанивіетрслкмдупзяьбгчйхцїюжєщшґф№',
  bg: 'аоеитнрсвлдкпмзуъбяггчщцжшйхюфь№',
  sr: 'аоеинтрсјувкдмлпгзбшњчјцћхљжђџф',
  el: 'αοιετνσρυπκηλμςδωάγίέθόφήχύξβώζψϊϋΐΰ',
  he: 'יוהלאתמרבשנםדעקחפכגצטןזסךףץ',
  ar: 'اليمنوترهبدعةفسكحقأجىشصخإضذطثزئءغظآؤ،؟ًٌٍَُِّ',
  fa: 'ايرندهموتبسشکلگزفعخقجپحآصطچضغظذثئژءیك،؟‌ًٍَ',
  th: 'านรอกเงมยลวดท่ส้ต่ะีัไปิบคหแจพชใขำโ็ถผุืู์ศธณซภษญฐฉฝฟฮ',
};

/** Chinese characters that talk about work and life needs most, the frequent ones first. */
export const simplified =
  '的一是不了在有人我他这个们中来上大为和国地到以说时要就出会可也你对生能而子那得于着下自之年过发后作里用道行所然家种事成方多经么去法学如都同现当没动面起看定天分还进好小部其些主样理心她本前开但因只从想实日军者意无力它与长把机十民第公此已工使情明性知全三又关点正业外将两高间由问很最重并物手应战向头文体政美相见被利什二等产或新己制身果加西斯月话合回特代内信表化老给世位次度门任常先海通教儿原东声提立及比员解水名真论处走义各入几口认条平系气题活尔更别打女变四神总何电数安少报才结反受目太量再感建务做接必场件计管期市直德资命山金指克许统区保至队形社便空决治展马科司五基眼书非则听白却界达光放强即像难且权思王象完设式色路记南品住告类求据程北边死张该交规万取拉格望觉术领共确传师观清今切院让识候带导争运笔织单吧吗呢啊嗯谢您哪怎每另整算压考核级标准绩效奖励晋升评价培训馈客户项流激沟影响努责满希需况组干层属办差较般参支持收待遇班医护士病孩父母庭村城农府企育健康服环境';
export const traditional =
  '的一是不了在有人我他這個們中來上大為和國地到以說時要就出會可也你對生能而子那得於著下自之年過發後作裡用道行所然家種事成方多經麼去法學如都同現當沒動面起看定天分還進好小部其些主樣理心她本前開但因只從想實日軍者意無力它與長把機十民第公此已工使情明性知全三又關點正業外將兩高間由問很最重並物手應戰向頭文體政美相見被利什二等產或新己制身果加西斯月話合回特代內信表化老給世位次度門任常先海通教兒原東聲提立及比員解水名真論處走義各入幾口認條平系氣題活爾更別打女變四神總何電數安少報才結反受目太量再感建務做接必場件計管期市直德資命山金指克許統區保至隊形社便空決治展馬科司五基眼書非則聽白卻界達光放強即像難且權思王象完設式色路記南品住告類求據程北邊死張該交規萬取拉格望覺術領共確傳師觀清今切院讓識候帶導爭運筆織單吧嗎呢啊嗯謝您哪怎每另整算壓考核級標準績效獎勵晉升評價培訓饋客戶項流激溝影響努責滿希需況組幹層屬辦差較般參支持收待遇班醫護士病孩父母庭村城農府企育健康服環境係';

/** The same for Japanese, its kana apart, and for the syllables of Korean. */
export const kana =
  'のいたになるとしはてをでがかれっもまこすらんりきうあだそさくよどつけえちせみわめおひばじやろほげぶねへべむぎずょごゃびゆぐふざょぜしぬょぼぞぱゅょぷぺぴぽづぁぇぃ';
export const kanji =
  '日一人年国会大十二本中長出三時行見月分後前生五間上東四今金九入学高円子外八六下来気小七山話女北午百書先名川千水半男西電校語土木食車何南万毎白天母火右読友左休父雨思言私自事者方場手者業社員仕評価目標成果報酬昇進給料上司部下問題意味感持働動作動理力用性家地物新合同定対発回通全体内度実数当的現最関代表理心安教育明化制保組織期主要決動結果不公平努力満足経験考聞知使直接取立次第度受変強別特場所面談続変面切親病院医師患生活族子供達界町村市政世和平連絡加点計画過程正確参情相談員';
export const syllables =
  '이다는에의가을고은하지를한로사도있서기그어나자인것들대해시아리정만부일여면으게수보전라주장등원제요스저우생공상구비무조거동안과성지위세선신유마음러데내문말모않없같당때니까좋더분했습었던직업평가목표과결보급승진장상팀회사원관리육교학경험생각질답예네왜알못많잘너무바로먼소오미진실방치트심국영호간적연건각점단계속체력관계중준재입청개물발금운용양식표현통행인터뷰싶됐봐줘려든께와';

/** What kana and Hangul share a text with. */
export const cjkMarks = '，。、：？！；（）“”《》「」『』…—·～　【】';
