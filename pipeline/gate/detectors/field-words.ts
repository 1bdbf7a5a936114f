/**
 * Words in which the DfE's code sets and their exports describe codes: referral sources (N00152), primary needs
 * (N00101), closure reasons (N00103), categories of abuse (N00113), disabilities (N00099), ethnicities (N00177),
 * assessment factors (N00181), and what stands between such words. A text of nothing but these is a code
 * written out, not somebody's own words.
 */
const text = `
a about action above abroad absent abuse accident according acute adopted adoption adult adults advice
advised african after against age agencies agency agreed alcohol all allocated already also am an
and anonymous any applicable approved april arabic are area arrival as asian assessed assessment
at august authorities authority autism awaiting away background bangladeshi based be because been
before behaviour being black board boarding born both british by cafcass can care carer carers
caribbean case category centre change changed charity checks child childcare children chinese city
clinic closed closure code codes college communication community completed complex concern
concerns condition conference confirmed consciousness consent considered contact continued
continuing core council county court courts criminal cse current custody data date day de deceased
december decision declined degree demand department dependent development diagnosed diagnosis died
different disabilities disability disabled disorder district domestic done drug drugs due
duplicate duty early education educational eighteen emergency emotional ended enquiries enquiry
ethnic ethnicity european exploitation external factor factors faith families family father
february female fgm final first following for forced foster found friend from fully further gangs
gender general genital given going gp group groups gypsy hand has have health hearing help her
heritage high him his holding home homes hospital house housing icpc identified illness immediate
impairment in incontinence indian individual information initial inspection intellectual internal
into involvement irish is issue issues january july june justice known labour lac law lead leaving
left legal level linked local long looked low ltd male march marriage may medical member members
mental met mid minor missing mixed mobility months more mother moved multiple mutilation national
nd need needed needs neglect neighbour new nfa no non none not nothing notification november now
nurse nursery obtained october of offending office officer official on one ongoing only open or
order organisation origin other others out outcome outside over own pakistani parent parental
parenting parents partner partners party passed past pending performed permission person personal
phase physical placed placement plan plans police position possible post pre pregnancy primary
prison private probation proceedings process progress protection provided provider provision
public pupil radicalisation reached reason reasons received recent recorded reduced referral
referred referrer refugee refusal refused region regular relation relationship relative religious
remains removed report reported request required residence residential resolved response result
return review risk roma safeguarding school schools screening second secondary section see seeker
seeking self sent september service services sex sexual short sibling single social socially
society source special specified stage standard start state status step stopped strategy stress
substance support supported suspected system systems taken team teams temporary than that the
their them then they third this threshold to too trafficking transfer transferred traveller type
unacceptable unaccompanied unborn under unit universal university unknown unlawful up use user
vision visitor voluntary vulnerable was week went were when where which white will with withdrawn
within without woman worker working year years yes yet young youth
`

export const fieldWords: ReadonlySet<string> = new Set(text.trim().split(/\s+/))
