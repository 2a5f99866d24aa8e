package io.larder.sample.quakes.page;

import io.larder.sample.quakes.question.Contents;
import io.larder.sample.quakes.question.QuakeQuestions;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The first page: what was in the file. */
@Named
@RequestScoped
public class ContentsPage {

    @Inject
    Stopwatch stopwatch;

    @Inject
    QuakeQuestions questions;

    private @Nullable Answer<Contents> answer;
    private List<Oddity> oddities = List.of();

    public void ask() throws Exception {
        answer = stopwatch.ask(questions::contents);
        oddities = Oddity.among(answer.value().oddRows());
    }

    public @Nullable Answer<Contents> getAnswer() {
        return answer;
    }

    public List<Oddity> getOddities() {
        return oddities;
    }
}
