/**
 * First names that are used as such and hardly as anything else: names often given in England and Wales from the
 * 1960s on, with short forms. Typed from general knowledge and not copied from a list, so it has gaps: the
 * Office for National Statistics' "Baby names in England and Wales" is the list to hold it against.
 */
const names = `
aaliyah aarav aaron abbie abdul abdullah abigail adam adele adrian ahmad ahmed aidan aiden aimee
aisha alan albert albie alec alesha alex alexander alexandra alexandria alexia alexis alfie alfred
ali alice alicia alina alisha alison alistair allan alma amanda amber amelia amelie amina amir
amira amy ana anastasia andrea andrew angela angus anika anita ann anna annabel annabelle anne
annette annie anthony antonia anya aoife archer archie ariana arlo arman arthur arya asa asher
ashleigh ashley athena aubrey audrey ava ayaan ayesha ayla barbara barry beatrice beatrix becky
belinda bella ben benedict benjamin bernadette bernard beth bethan bethany betty beverley billie
billy blake bobby bonnie brandon brenda brendan brian bridget bronwyn bruce bryan caitlin callie
callum calum cameron camilla cara carina carl carla carly carol carole caroline carolyn carrie
casey cassandra catherine cathy cecilia chantelle charlene charles charlie charlotte cheryl chloe
chris christina christine christopher cian ciara claire clara clare clifford clive cody colette
colin connie connor conor cora corey courtney craig cynthia damian damien daniel daniella danielle
danny darcey darcie darcy darren david davina dawid debbie deborah declan deirdre delilah denise
dennis derek desmond dexter diana diane dominic dominik donald donna doreen dorothy douglas duncan
dylan edie edith edmund eduardo edward edwin eileen elaine eleanor elena eleni eli eliana elias
elijah eliott eliza elizabeth ella ellen ellie elliot elliott ellis eloise elsa elsie elspeth
emilia emilie emily emma emmanuel eric erica erin ernest esmae esme esther ethan eugene eva evan
eve evelyn everly evie ewan ezra faisal farah fatima fatimah felicity felix ffion finlay finley
finn fiona fletcher flora frances francesca francis frankie fraser freddie frederick freya gabriel
gabriella gabrielle gail gareth gary gavin gemma geoffrey george georgie georgina gerald geraldine
gerard gillian gina giovanni glenn gloria gordon graham grayson greg gregory gwen gwendoline hadi
halima hallie hamish hamza hana hanna hannah harley harold harriet harrison harry harvey hassan
hattie hayden hayley heidi helen henry herbert hilary howard hugh hugo humphrey hussain huw ian
ibrahim ida imogen imran ines ioan iqra isaac isabel isabella isabelle isaiah isha isla ismail
isobel isobelle ivan jack jacob jacqueline jacques jade jaden jago jaime jake jakub james jamie
jane janet janice jason jasper jax jaxon jayden jayne jean jeanette jeffrey jemima jenna jennifer
jenny jenson jeremiah jeremy jess jesse jessica jill jim jimmy jo joan joanna joanne jodie joe
joel john johnny jonah jonathan jonny joseph josephine josh joshua josie joyce jude judith julia
julian juliana julie juliet junior justin kaiden kara karen karim karl kate katherine kathleen
kathryn katie katrina katy kayden kayla kayleigh keira keith kelly kelsey kenneth kenzie kerry
kevin khadija khadijah kiera kieran kim kimberley kirsten kirsty krishna kristian kristina kyle
lacey laila lara laura lauren laurence layla leah leanne lee leia leila lena lenny leo leon
leonard leonardo leonora lesley leslie lewis lexi lexie liam libby lilah lilian liliana lillian
lillie lilly linda lindsay lindsey lisa logan lois lola loretta lorna lorraine louie louis louisa
louise luca lucas lucia lucinda lucy luis luka lukas luke luna lydia lyla lynda lynn lynne lynsey
mabel macie mackenzie maddison madeleine madison maeve mahdi maisie maja malachi malcolm mandy
manuel marc marcel marcus margaret margot maria mariam marian marianne marie marilyn marion martha
martin martina martyn mary maryam mateo matilda matteo matthew maureen maurice maximilian maxwell
maya megan mehmet melanie melissa mercedes meredith mia micah michael michaela michelle millie
milo minnie miriam mohamed mohammad mohammed moira mollie molly monica morris moses muhammad musa
mustafa myla myles myra nadia nadine nancy naomi natalia natalie natasha nathan nathaniel ned neil
nella nevaeh neville niall niamh nichola nicholas nicola nicole nigel nikita nina noah noel noor
nora norah norma nova oakley oliver olivia ollie omar orla orlando oscar otis otto owen pamela
patricia patrick paul paula pauline penelope percy peter philip philippa phillip phoebe phyllis
piers pippa polly priscilla priya quentin rachael rachel rafael rahul ralph ramona raphael raymond
rebecca reece reggie reginald reuben rhian rhiannon rhona rhys ricardo richard ricky riley rita
robbie robert roberta roger rohan roisin roman ronald ronnie rory rosalie rosalind rosanna rosie
ross rowena roxanne roy rueben rupert russell ruth ryan sabrina sadia sadie safa saffron saif
sally salma salman sam samantha samuel sana sandra sara sarah sasha saskia sean sebastian selina
seren serena seth shane shannon sharon shaun shauna sheila shelley sheryl shirley sian sidney
sienna simon simone sofia sofie solomon sonia sonny sophia sophie spencer stacey stanley stella
stephanie stephen steve steven stewart stuart susan susanne suzanne sylvia tabitha tamara tamsin
tanya tara tariq tasha tegan terence teresa terry thea thelma theo theodora theodore theresa
thomas tia tiffany tilly timothy tina tobias toby tom tommy toni tony tracey tracy travis trevor
tristan tyler una ursula valentina valerie vanessa vera vernon veronica vicki vicky vihaan vincent
viola vivian vivienne wayne wendy wesley wilfred willem william wyatt xander xavier yahya yasmin
yasmine yousef yousuf yusuf yvette yvonne zac zach zachariah zachary zahra zain zainab zak
zakariya zara zayn zoe
`

/**
 * First names of those lists that are also flowers, trees, stones, months, places, virtues or common words.
 * Alone they say nothing of a person: a team may be called Willow or Victoria.
 */
const words = `
abbey angel april art ash asia aurora austin autumn bell bill bradley brooke chad chase chelsea
christian clay constance coral crystal daisy dale daphne dawn dean drew duke earl eden faith fern
florence frank gene georgia glen grace grant guy harmony hazel heath heather holly honor hope
hunter iris ivor ivy jackson jasmine jay jewel jordan joy june kai kent king kit lark lily lincoln
mark martine mason max may melody mercy miles morgan nelson neve norman olive orchid paige paris
pat patience pearl penny petra phoenix poppy preston prince raven ray river rob robin rocky rose
rosemary rowan ruby rue rufus sage scarlett scott sky skye skylar stone storm sue summer sydney
taylor teddy valentine van verity victor victoria violet ward warren will willow winter woody wren
zion
`

const set = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/))

export const firstNames = set(names)
export const wordNames = set(words)
