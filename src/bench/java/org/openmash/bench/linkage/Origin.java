package org.openmash.bench.linkage;

import java.util.List;

/**
 * A group of families who name alike. Shares are set after the ethnic groups of children in the census of England and
 * Wales 2021 (ONS table TS021), roughly; forenames weigh by births in the shipped table, surnames by the shipped one
 * where it has them.
 */
enum Origin {
    BRITISH(0.72, "", ""),
    SOUTH_ASIAN_MUSLIM(0.10,
            "muhammad mohammed mohammad ibrahim yusuf ayaan ayan zayn zain ali hamza musa abdullah adam umar haris bilal "
                    + "hassan hussain ismail isa zakariya eesa rayyan ahmad ahmed hashim idris yahya aisha ayesha fatima maryam "
                    + "zara zainab zaynab aaliyah amina amelia inaya haniya khadija safa marwa hafsa sumayyah anaya ayla sara "
                    + "hana iqra maria eshal alayna",
            "khan ali hussain ahmed begum shah akhtar iqbal malik mahmood hussein rahman islam miah mirza uddin chowdhury "
                    + "bibi choudhury aziz rashid mohammed khatun raja sharif butt javed qureshi kauser parveen sheikh saleem"),
    SOUTH_ASIAN_OTHER(0.04,
            "arjun aarav aryan rohan dev krish shiv veer jai harjot gurpreet arjan ravi nikhil kiran priya anaya aanya diya "
                    + "maya riya simran harleen jasmine avani ananya isha meera kavya tara",
            "patel singh kaur shah sharma kumar gill sandhu dhillon mistry desai joshi rai reddy nair fernandes mehta"),
    WEST_AFRICAN(0.05,
            "david daniel samuel joshua emmanuel michael jeremiah elijah isaac joseph caleb nathan esther grace abigail "
                    + "hannah deborah ruth favour blessing precious naomi eliana zoe ariella oluwaseun temitope chisom kwame ama",
            "okafor adeyemi mensah owusu okoro adebayo ogunleye boateng asante obi eze balogun osei appiah addo ibrahim "
                    + "bello nwosu afolabi ojo agyemang"),
    EAST_AFRICAN(0.02,
            "abdi mohamed yusuf ahmed ali hassan ibrahim abdirahman zakaria hamza hodan amina fatima hafsa sumaya maryan "
                    + "khadija halima selam yonas bereket natnael",
            "ali mohamed hassan abdi ahmed omar hussein warsame farah yusuf ibrahim osman jama tesfaye haile abdullahi"),
    EAST_EUROPEAN(0.05,
            "jakub filip antoni aleksander oliwia zuzanna maja lena julia hanna zofia oskar kacper mikolaj adam nikodem david "
                    + "andrei matei luca stefan sofia maria amelia nikola alan emilia",
            "nowak kowalski wisniewski wojcik kaminski lewandowski zielinski szymanski popescu ionescu popa stan dumitru "
                    + "radu ivanov petrov georgiev kowalczyk jankauskas"),
    EAST_ASIAN(0.02,
            "ethan ryan lucas jayden chloe emily sophie mia jasmine kaitlyn hao wei yan jia minh hoa linh",
            "chen wong li wang zhang liu nguyen tran chan lee lam cheung yang lin");

    final double share;
    final List<String> forenames;
    final List<String> surnames;

    Origin(double share, String forenames, String surnames) {
        this.share = share;
        this.forenames = words(forenames);
        this.surnames = words(surnames);
    }

    private static List<String> words(String text) {
        return text.isEmpty() ? List.of() : List.of(text.split(" +"));
    }
}
