/// English verbs in the infinitive that ask for action, told apart by how surely they are verbs.
enum Verbs {
  /// Words that are hardly ever anything but a verb when they stand in the infinitive.
  static let plain = """
    abandon abate abide abolish abrogate absorb abstain accede accelerate accept accommodate
    accompany accomplish accord accredit achieve acknowledge acquire activate adapt add adhere
    adjourn adjudicate adjust administer admit admonish adopt advance advise advocate affirm
    afford aggregate agree alert align allay allege alleviate allocate allot allow alter
    ameliorate amend amplify analyse analyze annex announce annul anticipate apologise apologize
    appease apply appoint apportion appraise apprehend approve arbitrate arraign arrange arrest
    articulate ascertain ask assemble assert assess assign assimilate assist assuage assume
    assure attain attend attest attract attribute augment authenticate authorise authorize
    automate avert avoid await bear become begin bequeath bestow betray bind blacklist bolster
    borrow bring broaden build calculate calibrate cancel canvass capitalise capitalize capture
    carry categorise categorize cater cease censure certify choose circulate circumvent cite
    clarify classify close co-operate co-ordinate codify coerce collaborate collate collect
    combine come commemorate commence commend commit communicate commute compel compensate
    compete compile complement complete comply conceal concede conceptualise conceptualize
    conclude concur condemn condone conduct confer confine confirm conform confront conserve
    consider consolidate constitute construct contain contextualise contextualize continue
    contravene contribute convene convert convey cooperate coordinate correct corroborate
    counter counteract create criminalise criminalize cultivate customise customize de-escalate
    de-list debar decarbonise decarbonize decentralise decentralize decide declare declassify
    decommission decrease decriminalise decriminalize dedicate deduct deepen deescalate defend
    define defray defuse delete delineate delist deliver demarcate demilitarize demobilise
    demobilize demolish demonstrate denounce deny depart depend deploy deregister derogate
    descend describe desegregate designate desist destigmatise destigmatize destroy detect deter
    determine develop devise devolve devote digitise digitize diminish disaggregate disallow
    disarm disavow disband disburse discard discharge disclose disconnect discontinue discourage
    discuss disinfect dismantle dismiss dispatch dispel dispense disperse displace dispose
    disqualify disrupt disseminate dissociate dissolve dissuade distinguish distribute diversify
    divert divest divulge domesticate donate downgrade downsize draw drop earmark earn eat
    educate elaborate electrify elevate elicit elucidate emancipate embark embed embody embrace
    emphasise emphasize employ empower emulate enable enact encompass encourage encrypt endeavor
    endeavour endorse enforce enfranchise engage engender enhance enjoy enlarge enlist enrich
    enrol enroll enshrine ensure enter entitle entrench entrust enumerate envision equalise
    equalize equip eradicate erase erect escalate espouse establish evacuate evaluate evict
    examine exceed exclude execute exempt exert exhume exonerate expand expedite expel expend
    explain exploit explore expose expunge extinguish extradite facilitate familiarise
    familiarize feed finalise finalize find fix follow forbid foresee forestall forfeit forgive
    forgo formalise formalize formulate fortify foster fulfil fulfill furnish gather generate
    get give go govern harness hasten highlight hinder hire hold humanise humanize identify
    illuminate illustrate imagine immunise impart impede implement impose imprison incentivise
    incentivize include incorporate inculcate incur indemnify indicate indict induce inform
    infuse inhibit initiate inject insert insist inspect install instigate instil instill
    institute institutionalize instruct insulate integrate intend intensify interact intercept
    interfere internalise internalize interpret intervene introduce invalidate invest
    investigate invoke involve isolate itemise itemize join justify keep know lay learn leave
    legalise legalize legislate legitimise legitimize lend let leverage liaise liberate lie lift
    listen litigate localise localize locate lodge lower mainstream maintain make manage mandate
    materialise materialize maximise maximize meet memorialise memorialize merge migrate
    minimise minimize mitigate mobilise mobilize modernise modernize modify motivate move
    nationalise nationalize naturalise naturalize negotiate neutralise neutralize nominate
    normalise normalize nullify nurture obey oblige observe obtain obviate occupy offset onboard
    operate operationalise operationalize oppose optimise optimize orchestrate ordain organise
    organize orient outsource overcome override oversee overturn pardon participate pass pave
    penalise penalize perform permit perpetuate persevere persist persuade phase-out pilot-test
    popularise popularize populate portray posit position post-pone postpone pre-empt preclude
    prefer prepare prescribe preserve preside prevent prioritise prioritize proceed proclaim
    procure prohibit prolong promote promulgate pronounce propagate propose proscribe prosecute
    protect prove provide provoke publicize publish punish purge pursue put quantify quarantine
    quash quell raise ratify re-consider re-engage re-establish re-evaluate re-examine react
    reaffirm realign realise realize reallocate reappoint reappraise reassess rebuild rebut
    recalibrate recast recede receive recognise recognize recommend recommission recommit
    reconcile reconfigure reconsider reconstruct reconvene recoup recover recreate recruit
    rectify recuse recycle redact redeem redefine redeploy redesign redirect redistribute
    redouble redraft redress reduce reexamine refer refine reflect reforest refrain refresh
    refund refurbish refuse refute regain regenerate regularise regularize regulate rehabilitate
    rehearse reimburse reinforce reinstate reintegrate reinvigorate reiterate reject rejoin
    rekindle relax relinquish relocate rely remain remediate remember remind remit remove render
    renegotiate renew renounce renovate reopen reorganise reorganize reorient repatriate repay
    repeal repeat replace replenish replicate repossess represent repress reprimand repudiate
    require reschedule rescind resettle reshape reside resist resolve respond restart restate
    restore restrain restrict restructure resume retain retake rethink retract retrain retrieve
    retrofit reunite reuse revamp reveal reverse revert review revise revisit revitalise
    revitalize revive revoke rewrite ring-fence roll rollback salvage satisfy scale-up schedule
    scrutinise scrutinize see seek segregate seize select send sensitise sensitize separate
    settle sever sharpen shorten shut sift simplify sit situate socialise socialize solicit
    solidify solve specify speed spend stabilise stabilize standardise standardize stay steer
    stipulate streamline strengthen strive structure submit subscribe subsidise subsidize
    substantiate substitute succeed summarise summarize summon supersede supplant suppress
    surmount surrender suspend sustain swear synchronise synchronize synthesise synthesize
    systematise systematize tackle tailor take take-up teach tell terminate testify thwart
    tighten tolerate transcribe transform translate transmit transplant transpose uncover
    undergo undermine underpin underscore understand undertake undo unfreeze unify unite unlock
    unmask unseal unveil uphold uplift uproot urge utilise utilize vacate vaccinate validate
    verify vest vindicate volunteer waive warn weigh welcome widen withdraw withhold withstand
    """

  /// Words that are as often nouns or adjectives; what follows tells.
  static let ambiguous = """
    abuse access account act address advertise aid aim answer appeal approach archive arm
    associate attack attempt audit award back backcode balance ban bar base benchmark benefit
    berth bid block book boost break bridge brief broadcast budget call campaign care cast cause
    cease-fire chair challenge champion change channel charge chart check claim clean clear
    coach code combat comment commission compromise concern conflict consent consult contact
    contest contract control copy cost cover credit cross curb curtail cut damage deal debate
    debrief defer delay delegate demand demilitarise design detail direct discipline discount
    display divide document double draft drive duplicate ease effect effort elect eliminate
    empty end envisage escort estimate evidence exchange excuse exercise exhaust exit experience
    export express extend extract face fast-track fight file fill finance fine finish fit flag
    fly focus force forge form forward found frame free freeze fuel function fund further gain
    gauge grant ground group guarantee guard guide halt hand handle hang harm harmonise
    harmonize head hear heed help honor honour host house impact import improve increase index
    influence input inquire institutionalise insure interview inventory invite issue judge label
    land last launch lead lease level license limit line link list live load lobby lock log look
    mail map mark market match mean measure mediate mentor mirror model moderate monitor mount
    name narrow need network note notice notify object offer open order outlaw outline overhaul
    own pace pair parallel partner pay peer perfect phase photograph pick pilot place plan plant
    play pledge plug point poll pool pose post practice practise present press pressure price
    prime print privilege prize probe process produce profile program programme progress project
    promise prompt protest provision publicise pull purchase push question quote range rank rate
    re-open re-start reach read recall recommence record recourse reform refuge regard register
    regret reissue relate release remand remark remedy rent repair report request rescue
    research reserve resort respect rest result retire return reward ride right risk rotate rule
    run sack safeguard sample sanction scale scan scrap screen seal search secure sell sentence
    serve service set shape share shelter shield ship show sign slow smooth sort source spare
    speak spell sponsor spread staff stage stamp stand standard start state stem step stock
    stockpile stop stress strip study subject subpoena sue sum supervise supplement supply
    support surface survey suspect swap sweep switch table tap target task tax tender test thank
    trace track trade traffic train transfer transition transport travel treat trigger trust try
    turn update upgrade use value vent vet visit voice vote vow wait walk warrant waste watch
    wear witness work wrap write yield
    """
}
