import { strToU8, zipSync } from 'fflate';
import { guid } from './vendor.ts';

export const interview =
  'Q: How are scores given?\nA: Nobody explains them. 😀 The ranking is fair, though.\n';

/** A project with something of everything that the schema knows, as careless as programs are. */
export const everything = `<?xml version="1.0" encoding="utf-8"?>
<qda:Project xmlns:qda="urn:QDA-XML:project:1.0" name="Everything" origin="Some QDA 12" basePath="C:\\Users\\ann" creationDateTime="2026-03-02T08:00:00Z">
<qda:Users><qda:User guid="${guid(1)}" name="Ann"/><qda:User guid="{${guid(2).toUpperCase()}}" id="BB"/></qda:Users>
<qda:CodeBook><qda:Codes>
  <qda:Code guid="${guid(10)}" name="Justice" isCodable="false" color="#0a0"><qda:Description> What is fair </qda:Description>
    <qda:Code guid="${guid(11)}" name="Procedures &amp; &quot;rules&quot;" isCodable="true"><qda:NoteRef targetGUID="${guid(60)}"/></qda:Code>
  </qda:Code>
  <qda:Code guid="not a guid" name="Ranking" isCodable="true" color="red"/>
</qda:Codes></qda:CodeBook>
<qda:Variables><qda:Variable guid="${guid(20)}" name="Age" typeOfVariable="Integer"/></qda:Variables>
<qda:Cases><qda:Case guid="${guid(21)}" name="Ann's case"><qda:SourceRef targetGUID="${guid(30)}"/></qda:Case></qda:Cases>
<qda:Sources>
  <qda:TextSource guid="${guid(30)}" name="I1" plainTextPath="internal://I1.txt" richTextPath="internal://I1.docx" creatingUser="${guid(1)}">
    <qda:Description>First interview</qda:Description>
    <qda:PlainTextSelection guid="${guid(40)}" name="Nobody explains them." startPosition="28" endPosition="49" creatingUser="${guid(1)}">
      <qda:Description>He sighs.</qda:Description>
      <qda:Coding guid="${guid(50)}" creatingUser="${guid(2)}"><qda:CodeRef targetGUID="{${guid(11).toUpperCase()}}"/></qda:Coding>
      <qda:Coding guid="${guid(51)}" creatingUser="${guid(9)}"><qda:CodeRef targetGUID="not a guid"/><qda:NoteRef targetGUID="${guid(60)}"/></qda:Coding>
      <qda:Coding guid="${guid(52)}"><qda:CodeRef targetGUID="${guid(99)}"/></qda:Coding>
    </qda:PlainTextSelection>
    <qda:PlainTextSelection guid="${guid(41)}" name="an idea" startPosition="3" endPosition="23"/>
    <qda:PlainTextSelection guid="${guid(42)}" startPosition="63" endPosition="53"/>
    <qda:PlainTextSelection guid="${guid(43)}" startPosition="53" endPosition="5300"/>
    <qda:PlainTextSelection guid="${guid(44)}" startPosition="x" endPosition="9"/>
    <qda:PlainTextSelection guid="${guid(45)}" startPosition="7" endPosition="7"/>
    <qda:Coding guid="${guid(53)}"><qda:CodeRef targetGUID="${guid(10)}"/></qda:Coding>
    <qda:NoteRef targetGUID="${guid(60)}"/>
    <qda:VariableValue><qda:VariableRef targetGUID="${guid(20)}"/><qda:IntegerValue>44</qda:IntegerValue></qda:VariableValue>
  </qda:TextSource>
  <qda:TextSource guid="${guid(31)}" name="Lost" plainTextPath="internal://lost.txt">
    <qda:PlainTextSelection guid="${guid(46)}" startPosition="1" endPosition="2"/>
  </qda:TextSource>
  <qda:PictureSource guid="${guid(32)}" path="internal://a.png"><qda:PictureSelection guid="${guid(47)}" firstX="1" firstY="1" secondX="2" secondY="2"/></qda:PictureSource>
  <qda:PDFSource guid="${guid(33)}" name="Rules.pdf"><qda:Representation guid="${guid(34)}"><qda:PlainTextContent>Rule one.
Rule two.</qda:PlainTextContent><qda:PlainTextSelection guid="${guid(48)}" name="Rule two." startPosition="10" endPosition="19"/></qda:Representation></qda:PDFSource>
  <qda:AudioSource guid="${guid(35)}"><qda:Transcript guid="${guid(36)}" name="Tape"><qda:PlainTextContent>Well, yes.</qda:PlainTextContent>
    <qda:SyncPoint guid="${guid(37)}" timeStamp="0" position="0"/><qda:SyncPoint guid="${guid(38)}" timeStamp="900" position="4"/>
    <qda:TranscriptSelection guid="${guid(49)}" fromSyncPoint="${guid(37)}" toSyncPoint="${guid(38)}"/>
  </qda:Transcript></qda:AudioSource>
</qda:Sources>
<qda:Notes><qda:Note guid="${guid(60)}" name="Memo" creatingUser="${guid(1)}"><qda:PlainTextContent>Look
again.</qda:PlainTextContent></qda:Note></qda:Notes>
<qda:Links><qda:Link guid="${guid(70)}"/></qda:Links>
<qda:Sets><qda:Set guid="${guid(71)}" name="S"><qda:MemberCode targetGUID="${guid(10)}"/></qda:Set></qda:Sets>
<qda:Graphs><qda:Graph guid="${guid(72)}"/></qda:Graphs>
<qda:Description>About it all</qda:Description>
</qda:Project>`;

export const packed = Buffer.from(
  zipSync({
    'My project.qde': strToU8(everything),
    'Sources/i1.TXT': strToU8(interview),
    '__MACOSX/._My project.qde': strToU8('x'),
  }),
);
