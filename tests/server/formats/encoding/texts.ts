/** How people in nine languages talk about their work: a sentence a line. */
export const texts = {
  'zh-Hans': `访谈员：请您谈谈去年的考核是怎么开展的？
受访者：年初的时候，处里把指标分解下来，我们签了责任书。
其实大家心里都清楚，最后打分还是看领导的印象。
那您觉得这个结果公平吗？
说不上公平，也说不上不公平，反正奖金差别不大。
我们科室一共七个人，优秀名额只有一个，轮流坐庄。
有一次我加班到凌晨两点，第二天照样被批评迟到。
培训倒是不少，可是跟实际工作脱节，听完就忘了。
嗯，主要是没有反馈，谁也不知道自己哪里做得不好。
要是能把标准写明白一点，我想大伙儿都会更有干劲。`,
  'zh-Hant': `訪談員：請您談談去年的考核是怎麼進行的？
受訪者：年初的時候，處裡把指標往下分配，我們簽了責任書。
其實大家心裡都清楚，最後打分數還是看主管的印象。
那您覺得這個結果公平嗎？
說不上公平，也說不上不公平，反正獎金差別不大。
我們科室一共七個人，優等名額只有一個，輪流擔任。
有一次我加班到凌晨兩點，隔天照樣被罵遲到。
教育訓練倒是不少，可是跟實務脫節，聽完就忘了。
嗯，主要是沒有回饋，誰也不曉得自己哪裡做得不好。
如果能把標準寫清楚一點，我想同仁都會更有動力。`,
  ja: `聞き手：昨年の評価はどのように行われましたか。
回答者：年度の初めに目標を決めて、上司と面談をしました。
正直に言うと、最後の点数は課長の印象で決まると思います。
その結果は公平だと感じますか。
公平とも不公平とも言えませんが、ボーナスの差は小さいです。
うちの部署は七人で、優秀者は一人だけ、順番に回しています。
夜中の二時まで残業した翌日に、遅刻だと叱られたこともあります。
研修は多いのですが、実務とつながっていないので忘れてしまいます。
えーと、フィードバックがないのが一番の問題ですね。
基準をもっとはっきり書いてくれれば、みんなやる気が出るでしょう。`,
  ko: `면접자: 작년 평가는 어떻게 진행되었나요?
응답자: 연초에 목표를 정하고 팀장님과 면담을 했습니다.
솔직히 말하면 마지막 점수는 윗사람의 인상에 달려 있어요.
그 결과가 공정하다고 느끼십니까?
공정하다고도 불공정하다고도 말하기 어렵지만 성과급 차이는 작아요.
우리 부서는 일곱 명인데 우수 인원은 한 명뿐이라 돌아가면서 받아요.
새벽 두 시까지 야근했는데 다음 날 지각했다고 혼난 적도 있습니다.
교육은 많은데 실무와 동떨어져서 듣고 나면 잊어버려요.
음, 피드백이 없다는 것이 가장 큰 문제입니다.
기준을 좀 더 분명하게 적어 주면 모두가 더 열심히 할 것 같아요.`,
  fr: `Enquêteur : Comment s’est passée l’évaluation de l’année dernière ?
Répondante : Au début de l’année, le chef a réparti les objectifs et nous avons signé.
Honnêtement, à la fin, la note dépend de l’impression du supérieur.
Trouvez-vous le résultat équitable ?
Je ne dirais ni oui ni non, la différence de prime est très faible.
Nous sommes sept dans le service et une seule place est réservée aux meilleurs.
J’ai travaillé jusqu’à deux heures du matin et on m’a reproché un retard.
Les formations sont nombreuses, mais éloignées du métier, on les oublie aussitôt.
Le problème, c’est qu’il n’y a aucun retour sur ce qu’on fait.
Si les critères étaient écrits plus clairement, chacun serait plus motivé.`,
  de: `Interviewerin: Wie lief die Beurteilung im vergangenen Jahr ab?
Befragter: Zu Beginn des Jahres wurden die Ziele verteilt, und wir haben unterschrieben.
Ehrlich gesagt hängt die Note am Ende vom Eindruck des Vorgesetzten ab.
Halten Sie das Ergebnis für gerecht?
Weder gerecht noch ungerecht, die Prämien unterscheiden sich kaum.
Wir sind zu siebt, für die Besten gibt es nur einen Platz, der wandert reihum.
Einmal habe ich bis zwei Uhr früh gearbeitet und wurde am nächsten Tag gerügt.
Schulungen gibt es genug, aber sie sind weit weg von der täglichen Arbeit.
Das größte Problem ist, dass niemand eine Rückmeldung bekommt.
Wären die Maßstäbe klarer formuliert, hätten alle mehr Lust auf ihre Aufgaben.`,
  es: `Entrevistadora: ¿Cómo se hizo la evaluación del año pasado?
Entrevistado: Al principio del año repartieron los objetivos y firmamos un compromiso.
La verdad, al final la calificación depende de la impresión del jefe.
¿Le parece justo el resultado?
Ni justo ni injusto, la diferencia en la prima es pequeña.
Somos siete en la sección y solo hay una plaza para el mejor, así que nos turnamos.
Una vez trabajé hasta las dos de la mañana y al día siguiente me regañaron.
Hay muchos cursos de formación, pero están lejos de la práctica y se olvidan.
El mayor problema es que nadie nos dice qué hacemos bien o mal.
Si escribieran los criterios con más claridad, todos tendríamos más ilusión.`,
  pl: `Badacz: Jak przebiegała ocena w zeszłym roku?
Rozmówczyni: Na początku roku rozdzielono cele i podpisaliśmy zobowiązania.
Szczerze mówiąc, ostateczna ocena zależy od wrażenia przełożonego.
Czy uważa pani ten wynik za sprawiedliwy?
Ani sprawiedliwy, ani niesprawiedliwy, różnica w premii jest niewielka.
Jest nas siedmioro, a miejsce dla najlepszych tylko jedno, więc się zmieniamy.
Raz pracowałam do drugiej w nocy, a następnego dnia zganiono mnie za spóźnienie.
Szkoleń jest dużo, ale są oderwane od codziennej pracy i szybko się je zapomina.
Największym problemem jest to, że nikt nie mówi, co robimy źle.
Gdyby kryteria opisano jaśniej, wszyscy mieliby więcej zapału.`,
  ru: `Интервьюер: Расскажите, как проходила оценка в прошлом году?
Респондент: В начале года распределили показатели, и мы подписали обязательства.
Честно говоря, итоговый балл зависит от впечатления начальника.
Вы считаете этот результат справедливым?
Ни да ни нет, разница в премии небольшая.
Нас семеро, а место для лучшего только одно, вот и меняемся по очереди.
Однажды я работал до двух часов ночи, а утром меня отругали за опоздание.
Обучения много, но оно далеко от практики, послушал и забыл.
Главная беда в том, что никто не объясняет, что сделано плохо.
Если бы критерии написали яснее, все работали бы охотнее.`,
} as const;

export type TextLanguage = keyof typeof texts;
